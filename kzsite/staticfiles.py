"""Static files under names that carry a hash, scripts that import each other too."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage; after a deploy no browser mixes old and new modules of one page."""

    support_js_module_import_aggregation = True
