"""Boxes that cannot do what all others do, each with the editor's own reason."""

NO_STEP_OF_ITS_OWN = {"wangeditor": "its Slate joins what is inserted to what was typed right before it, pasted or not"}
"""One undo also takes what was typed in front of the caret."""

NO_UNDO_IN_FIREFOX = {
    "antd-textarea": "beyond its greatest height it changes how it overflows, and Firefox forgets what can be undone, "
    "after a person's own paste as well"
}
