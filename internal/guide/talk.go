package guide

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"tocsin/transcript"
)

// shown is a line of a conversation, and where it is said.
type shown struct {
	transcript.Line
	room    string
	private bool
}

// pick says which line of a conversation to show: the next one of somebody that begins so.
type pick struct {
	who, begins string
	most        int // lines of each answer; negative: all
}

// Talk shows lines of a conversation that is played by the tests of the commands. A line of
// the marker is the beginning of what somebody says; it is shown with what the bot answers,
// or where the bot itself is named, alone. "(3)" at its end shows three lines of an answer
// and "(0)" no answer. Lines are looked for in order, and one that is not said is an error.
func Talk(open func(name string) (*transcript.Conversation, error), words Words) Part {
	return func(ask Ask) (string, error) {
		if len(ask.Args) != 1 || len(ask.Lines) == 0 {
			return "", errors.New("want the name of a conversation, and below it the lines to show")
		}
		c, err := open(ask.Args[0])
		if err != nil {
			return "", err
		}
		all, from := spoken(c), 0
		var chosen []shown
		for _, line := range ask.Lines {
			p := readPick(line)
			at := p.find(all, from)
			if at < 0 {
				return "", fmt.Errorf("nobody says %q there, or not in that order", line)
			}
			var some []shown
			some, from = p.take(all, at)
			chosen = append(chosen, some...)
		}
		return words.quote(chosen), nil
	}
}

// spoken are all lines of a conversation, in order.
func spoken(c *transcript.Conversation) []shown {
	var all []shown
	for _, s := range c.Sections {
		for _, line := range s.Lines {
			all = append(all, shown{line, s.Room, s.Direct})
		}
	}
	return all
}

var most = regexp.MustCompile(`^(.*) \((\d+)\)$`)

func readPick(line string) pick {
	p := pick{most: -1}
	if found := most.FindStringSubmatch(line); found != nil {
		line = found[1]
		p.most, _ = strconv.Atoi(found[2])
	}
	p.who, p.begins, _ = strings.Cut(line, ": ")
	return p
}

func (p pick) find(all []shown, from int) int {
	for i := from; i < len(all); i++ {
		if all[i].Who == p.who && strings.HasPrefix(all[i].Text, p.begins) {
			return i
		}
	}
	return -1
}

// take is the line found and what the bot answers to it, and where to look further.
func (p pick) take(all []shown, at int) ([]shown, int) {
	next := at + 1
	if p.who == transcript.Bot {
		return []shown{cut(all[at], p.most)}, next
	}
	some := []shown{all[at]}
	for ; next < len(all) && all[next].Who == transcript.Bot && all[next].room == all[at].room; next++ {
		if p.most != 0 {
			some = append(some, cut(all[next], p.most))
		}
	}
	return some, next
}

// cut leaves out what comes after so many lines.
func cut(line shown, lines int) shown {
	all := strings.Split(line.Text, "\n")
	if lines > 0 && len(all) > lines {
		line.Text = strings.Join(append(all[:lines:lines], "…"), "\n")
	}
	return line
}
