package config

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Problem is one thing that is wrong in a file, with its remedy.
type Problem struct {
	File string
	Line int    // 0 when it is about the file as a whole
	Key  string // such as rules.greve.quorum; empty when Text says it
	Text string
}

func (p Problem) Error() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
	}
	if p.Key != "" {
		b.WriteString(": " + p.Key)
	}
	return b.String() + ": " + p.Text
}

// Problems is everything that is wrong, in the order of the lines.
type Problems []Problem

func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// syntax says what YAML does not understand. It quotes nothing of what was written:
// an unknown anchor is most likely a password that starts with an asterisk.
func (r *reader) syntax(err error) {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 0
	if m := regexp.MustCompile(`^line (\d+): `).FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1])
		text = text[len(m[0]):]
	}
	switch {
	case strings.Contains(text, "cannot start any token"):
		text = `a value that starts with @, % or a backquote goes in quotes: "@tocsin:example.org"; and lines start with spaces, not tabs`
	case strings.Contains(text, "anchor"):
		text = "a value that starts with * or & goes in quotes"
	case strings.Contains(text, "mapping values are not allowed"):
		text = "a colon too many, or a line that starts too far right: a value with a colon and a space goes in quotes"
	case strings.Contains(text, "unexpected end of stream"):
		text = "a quote is not closed"
	case strings.Contains(text, "did not find expected"):
		if line > 0 { // of the errors of YAML's parser, these count lines from 0
			line++
		}
		text = "a quote or bracket is not closed, or a line starts at the wrong column (" + text + ")"
	}
	r.add(line, "", text)
}
