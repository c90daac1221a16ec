import re
from pathlib import Path

from stevedore.driver import DriverManager


class MusicOnHoldDriver:
    """Makes musiconhold.conf: what Wazo has in it, and a class of music for each folder of a directory."""

    def __init__(self, dependencies):
        self._directory = Path(dependencies['config']['moh_folders']['directory'])
        # Only one driver makes a file. Ours stands in for Wazo's, so it calls that one, found as wazo-confgend finds it.
        self._wazo = DriverManager(
            namespace='wazo_confgend.asterisk.musiconhold.conf',
            name='wazo',
            invoke_on_load=True,
            invoke_args=(dependencies,),
        ).driver

    def generate(self):
        """Gives the text of the file. Where this raises, Asterisk gets the text of the last time."""
        text = self._wazo.generate()
        taken = set(re.findall(r'^\[([^]]*)\]', text, re.MULTILINE))
        folders = [path for path in sorted(self._directory.glob('*')) if path.is_dir()]
        # Other names could end the section's header.
        named = [path for path in folders if re.fullmatch(r'[A-Za-z0-9_-]+', path.name) and path.name not in taken]
        classes = [f'[{path.name}]\nmode = files\ndirectory = {path}\nsort = alpha\n' for path in named]
        return '\n'.join([text, *classes])
