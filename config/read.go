package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// reader takes one file into a Config.
type reader struct {
	*Config
	file     string
	dir      string         // where relative paths start
	seen     map[string]int // lines of the keys that have a value, right or wrong
	problems Problems
}

func (r *reader) add(line int, key, text string) {
	r.problems = append(r.problems, Problem{r.file, line, key, text})
}

// read takes what text sets and says whether it is YAML at all.
func (r *reader) read(text []byte) bool {
	r.seen = map[string]int{}
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var document, second yaml.Node
	if err := decoder.Decode(&document); errors.Is(err, io.EOF) {
		return true
	} else if err != nil {
		r.syntax(err)
		return false
	}
	for _, root := range document.Content {
		r.mapping(root, "", keys())
	}
	slices.SortStableFunc(r.problems, func(a, b Problem) int { return a.Line - b.Line })
	if err := decoder.Decode(&second); err == nil {
		r.add(second.Line, "", "a second document starts here: remove the line ---")
	} else if !errors.Is(err, io.EOF) {
		r.syntax(err)
	}
	return true
}

// mapping takes the keys of n, which stands under the key path.
func (r *reader) mapping(n *yaml.Node, path string, known []key) {
	if n.ShortTag() == "!!null" {
		return
	}
	if n.Kind != yaml.MappingNode {
		r.add(n.Line, path, fmt.Sprintf("expected keys with values below it, such as %q, found %s", known[0].name+": …", kind(n)))
		return
	}
	first := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		if line, twice := first[name.Value]; twice {
			r.add(name.Line, "", fmt.Sprintf("duplicate key %q: it stands on line %d already, remove one of them", join(path, name.Value), line))
			continue
		}
		first[name.Value] = name.Line
		r.entry(name, value, path, known)
	}
}

func (r *reader) entry(name, value *yaml.Node, path string, known []key) {
	k, ok := find(known, name.Value)
	full := join(path, k.name)
	switch {
	case !ok:
		r.add(name.Line, "", unknown(join(path, name.Value), path, name.Value, known))
		return
	case k.refuse != "":
		r.add(name.Line, full, k.refuse)
		return
	case k.keys != nil:
		r.section(k, full, name.Line, value)
		return
	}
	r.seen[full] = name.Line
	if value.ShortTag() == "!!null" && !k.list {
		r.add(value.Line, full, "has no value: write one, or remove the line")
		return
	}
	if err := k.read(r, value); err != nil {
		r.add(value.Line, full, err.Error())
	}
}

// section takes the keys of a section and then looks at the whole of it.
func (r *reader) section(k key, path string, line int, value *yaml.Node) {
	before := len(r.problems)
	r.mapping(value, path, k.keys)
	if k.whole != nil && len(r.problems) == before {
		k.whole(r, path, line)
	}
}

// unknown says that a key does not exist, and which one may have been meant.
func unknown(full, path, name string, known []key) string {
	var names []string
	for _, k := range known {
		if k.refuse == "" {
			names = append(names, k.name)
		}
	}
	if near := nearest(name, names); near != "" {
		return fmt.Sprintf("unknown key %q: did you mean %q?", full, join(path, near))
	}
	return fmt.Sprintf("unknown key %q: remove it, known here are %s", full, strings.Join(names, ", "))
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// path is the file or folder that a value names.
func (r *reader) path(value string) string {
	if filepath.IsAbs(value) {
		return filepath.Clean(value)
	}
	return filepath.Join(r.dir, value)
}
