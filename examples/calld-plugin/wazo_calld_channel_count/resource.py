from collections import Counter

from wazo_calld.auth import required_acl, required_master_tenant
from wazo_calld.http import AuthResource


class ChannelCountResource(AuthResource):
    def __init__(self, ari):
        self._ari = ari

    # Asterisk's channels are those of all tenants, so not every tenant may see them.
    @required_master_tenant()
    @required_acl('calld.channels.count.read')
    def get(self):
        states = Counter(channel.json['state'] for channel in self._ari.client.channels.list())
        return {'total': sum(states.values()), 'states': dict(states)}
