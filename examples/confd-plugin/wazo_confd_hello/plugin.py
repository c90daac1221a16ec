from .resource import HelloResource


class Plugin:
    """What wazo-confd loads: the class that entry_points.txt names."""

    def load(self, dependencies):
        dependencies['api'].add_resource(HelloResource, '/hello')
