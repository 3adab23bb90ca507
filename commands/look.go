package commands

import "strings"

// maxName is how much of a display name is shown: a longer one would leave no room for what is said of it.
const maxName = 60

// shownName writes a display name so that it stands in a line among others, and begins no command there.
func shownName(name string) string { return cutTo(strings.ReplaceAll(clean(name), "`", "'"), maxName) }
