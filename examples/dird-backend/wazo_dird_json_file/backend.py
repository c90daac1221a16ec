import json

from wazo_dird import BaseSourcePlugin, make_result_class


class JsonFileBackend(BaseSourcePlugin):
    """Finds contacts in a file: a JSON list of objects such as {"name": "Alice", "number": "5551234"}."""

    def load(self, dependencies):
        # One source, as an administrator made it. There may be several, each with an object of this class.
        config = dependencies['config']
        self._file = config['file']
        self._searched = config.get(self.SEARCHED_COLUMNS, [])
        self._matched = config.get(self.FIRST_MATCHED_COLUMNS, [])
        self._result = make_result_class(
            config['backend'], config['name'], format_columns=config.get(self.FORMAT_COLUMNS, {})
        )

    def search(self, term, args=None):
        term = term.lower()
        return [
            self._result(contact)
            for contact in self._contacts()
            if any(term in str(contact.get(column, '')).lower() for column in self._searched)
        ]

    def first_match(self, exten, args=None):
        for contact in self._contacts():
            if exten in (contact.get(column) for column in self._matched):
                return self._result(contact)
        return None

    def _contacts(self):
        # Read for each search, so that a change of the file counts at once.
        with open(self._file, encoding='utf-8') as file:
            return json.load(file)
