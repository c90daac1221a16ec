from .resource import ChannelCountResource


class Plugin:
    """What wazo-calld loads: the class that entry_points.txt names."""

    def load(self, dependencies):
        # Its `client` is made after the plugins are loaded: ask for it only when it is needed.
        ari = dependencies['ari']
        dependencies['api'].add_resource(ChannelCountResource, '/channels/count', resource_class_args=[ari])
