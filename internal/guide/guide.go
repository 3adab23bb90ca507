// Package guide keeps the members' guides true. What the program knows stands in them
// between markers, and is written again from the program; a test fails where it differs:
//
//	<!-- commands -->
//	…
//	<!-- /commands -->
//
// A marker may say more, in its first line and in lines of its own before the end of the
// comment. Of a conversation it says which lines to show, and from where (see Talk):
//
//	<!-- talk guide-decider-fr
//	bruno: !vote 1 pour
//	-->
//
// House rules: nothing here knows what a command is. Who fills a guide brings the parts.
package guide

import (
	"fmt"
	"strings"
)

// Ask is what a marker says: what follows its name, and the lines below.
type Ask struct {
	Args  []string
	Lines []string
	Text  string // of the whole guide, for parts that are about it
}

// Part writes what stands between two markers, without a line end.
type Part func(Ask) (string, error)

const (
	opens  = "<!-- "
	closes = "-->"
)

// Fill writes the parts of a guide again. A marker that is not closed, or that asks for a
// part that nobody brings, is an error.
func Fill(text string, parts map[string]Part) (string, error) {
	var out []string
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		out = append(out, lines[i])
		if !strings.HasPrefix(lines[i], opens) {
			continue
		}
		head := i
		for !strings.HasSuffix(lines[i], closes) {
			if i++; i == len(lines) {
				return "", fmt.Errorf("line %d: the comment has no end", head+1)
			}
			out = append(out, lines[i])
		}
		name, ask := read(lines[head : i+1])
		part, ok := parts[name]
		if !ok {
			return "", fmt.Errorf("line %d: no part is called %q", head+1, name)
		}
		end := after(lines, i, opens+"/"+name+" "+closes)
		if end < 0 {
			return "", fmt.Errorf("line %d: %s is not closed", head+1, name)
		}
		ask.Text = text
		written, err := part(ask)
		if err != nil {
			return "", fmt.Errorf("line %d: %s: %w", head+1, name, err)
		}
		out = append(out, "", written, "", lines[end])
		i = end
	}
	return strings.Join(out, "\n"), nil
}

// read reads the lines of a marker.
func read(lines []string) (string, Ask) {
	comment := strings.TrimSuffix(strings.TrimPrefix(strings.Join(lines, "\n"), opens), closes)
	first, rest, _ := strings.Cut(comment, "\n")
	words := strings.Fields(first)
	if len(words) == 0 {
		return "", Ask{}
	}
	ask := Ask{Args: words[1:]}
	for line := range strings.SplitSeq(rest, "\n") {
		if strings.TrimSpace(line) != "" {
			ask.Lines = append(ask.Lines, line)
		}
	}
	return words[0], ask
}

// after finds a line below another one; -1 where there is none.
func after(lines []string, from int, line string) int {
	for i := from + 1; i < len(lines); i++ {
		if lines[i] == line {
			return i
		}
	}
	return -1
}
