# Programs say what has the focus only when they are told to: how Lantern knows a password field, which it does not read.
export GNOME_ACCESSIBILITY=1
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
export ACCESSIBILITY_ENABLED=1
