from wazo_confd.auth import required_acl
from wazo_confd.helpers.restful import ConfdResource


class HelloResource(ConfdResource):
    @required_acl('confd.hello.read')
    def get(self):
        return {'message': 'Hello, world'}
