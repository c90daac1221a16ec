from wazo_dird.auth import required_acl
from wazo_dird.helpers import BaseBackendView, SourceItem, SourceList
from wazo_dird.schemas import BaseSourceSchema
from xivo.mallow import fields
from xivo.mallow.validate import Length
from xivo.mallow_helpers import ListSchema


class SourceSchema(BaseSourceSchema):
    """What a source has beside its name and columns."""

    file = fields.String(validate=Length(min=1), required=True)


class SourceListSchema(ListSchema):
    searchable_columns = ['uuid', 'name']
    sort_columns = ['name']
    default_sort_column = 'name'

    recurse = fields.Boolean(load_default=False)


class JsonFileList(SourceList):
    list_schema = SourceListSchema()
    source_schema = SourceSchema()
    source_list_schema = SourceSchema(many=True)

    @required_acl('dird.backends.json_file.sources.read')
    def get(self):
        return super().get()

    @required_acl('dird.backends.json_file.sources.create')
    def post(self):
        return super().post()


class JsonFileItem(SourceItem):
    source_schema = SourceSchema()

    @required_acl('dird.backends.json_file.sources.{source_uuid}.read')
    def get(self, source_uuid):
        return super().get(source_uuid)

    @required_acl('dird.backends.json_file.sources.{source_uuid}.update')
    def put(self, source_uuid):
        return super().put(source_uuid)

    @required_acl('dird.backends.json_file.sources.{source_uuid}.delete')
    def delete(self, source_uuid):
        return super().delete(source_uuid)


class JsonFileView(BaseBackendView):
    """The resource /backends/json_file/sources; `backend` is the backend's name in entry_points.txt."""

    backend = 'json_file'
    list_resource = JsonFileList
    item_resource = JsonFileItem
