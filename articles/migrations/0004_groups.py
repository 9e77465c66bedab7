"""What Wagtail's groups may do here, and no more: editors write and decide on annotations, moderators publish.

Rows of permissions are made by a signal behind all migrations, so this makes those that it gives itself.
"""

from django.db import migrations

ENTITIES = [("people", "person"), ("people", "organization"), ("reforms", "reform")]
RECORDS = [
    ("people", "post"),
    ("people", "membership"),
    ("reforms", "milestone"),
    ("reforms", "theme"),
    ("reforms", "event"),
    ("reforms", "legalact"),
    ("articles", "publisher"),
    ("articles", "statement"),
    ("articles", "evidence"),
    ("articles", "mention"),
]
READ_ONLY = [("articles", "passage")]
COLLECTIONS = {
    "Editors": ["add_image", "choose_image", "add_document", "choose_document"],
    "Moderators": [
        "add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document",
    ],
}  # fmt: skip
UPLOADS = {"image": "wagtailimages", "document": "wagtaildocs"}
PAGES = {
    "Editors": ["add_page", "change_page"],
    "Moderators": ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"],
}
MODELS = {
    "Editors": {"all": ["view"], "kept": ["add", "change"], "drafted": []},
    "Moderators": {"all": ["view"], "kept": ["add", "change", "delete"], "drafted": ["publish", "lock", "unlock"]},
}


def permission(apps, app_label, model, action):
    """Return the permission, made if Django has not made it yet."""
    ContentType = apps.get_model("contenttypes.ContentType")
    Permission = apps.get_model("auth.Permission")
    content_type, _ = ContentType.objects.get_or_create(app_label=app_label, model=model)
    name = f"Can {action} {apps.get_model(app_label, model)._meta.verbose_name_raw}"
    found, _ = Permission.objects.get_or_create(
        content_type=content_type, codename=f"{action}_{model}", defaults={"name": name}
    )
    return found


def set_permissions(apps, schema_editor):
    """Give both groups exactly these permissions."""
    Group = apps.get_model("auth.Group")
    Permission = apps.get_model("auth.Permission")
    for name, actions in MODELS.items():
        group, _ = Group.objects.get_or_create(name=name)
        given = [Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")]
        for model in ENTITIES + RECORDS + READ_ONLY:
            given += [permission(apps, *model, action) for action in actions["all"]]
        for model in ENTITIES + RECORDS:
            given += [permission(apps, *model, action) for action in actions["kept"]]
        for model in ENTITIES:
            given += [permission(apps, *model, action) for action in actions["drafted"]]
        group.permissions.set(given)
        set_pages(apps, group, PAGES[name])
        set_collections(apps, group, COLLECTIONS[name])


def set_pages(apps, group, codenames):
    """Give the group these permissions on the whole tree."""
    GroupPagePermission = apps.get_model("wagtailcore.GroupPagePermission")
    root = apps.get_model("wagtailcore.Page").objects.get(depth=1)
    GroupPagePermission.objects.filter(group=group).delete()
    for codename in codenames:
        action = codename.removesuffix("_page")
        GroupPagePermission.objects.create(
            group=group, page=root, permission=permission(apps, "wagtailcore", "page", action)
        )


def set_collections(apps, group, codenames):
    """Give the group these permissions on all images and documents; who only adds may change what they added."""
    GroupCollectionPermission = apps.get_model("wagtailcore.GroupCollectionPermission")
    root = apps.get_model("wagtailcore.Collection").objects.get(depth=1)
    GroupCollectionPermission.objects.filter(group=group).delete()
    for codename in codenames:
        action, model = codename.split("_")
        GroupCollectionPermission.objects.create(
            group=group, collection=root, permission=permission(apps, UPLOADS[model], model, action)
        )


def moderate_entities(apps, schema_editor):
    """Have people, organizations and reforms go through the approval that Wagtail sets up for pages."""
    ContentType = apps.get_model("contenttypes.ContentType")
    WorkflowContentType = apps.get_model("wagtailcore.WorkflowContentType")
    workflow = apps.get_model("wagtailcore.Workflow").objects.filter(active=True).order_by("pk").first()
    if workflow is None:  # its administrators did away with it
        return
    for app_label, model in ENTITIES:
        content_type, _ = ContentType.objects.get_or_create(app_label=app_label, model=model)
        WorkflowContentType.objects.get_or_create(content_type=content_type, defaults={"workflow": workflow})


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0003_site_tree"),
        ("people", "0001_initial"),
        ("reforms", "0001_initial"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0011_add_choose_permissions"),
        ("wagtailimages", "0023_add_choose_permissions"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [
        migrations.RunPython(set_permissions, migrations.RunPython.noop),
        migrations.RunPython(moderate_entities, migrations.RunPython.noop),
    ]
