package telling

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"

	"tocsin/collective/incident"
)

// Errors of a line of a sheet, beside a *CodeError.
var (
	ErrNothing = errors.New("nothing was understood")
	ErrMany    = errors.New("too many at once")
)

// mostLines is how many lines a sheet has: somebody typed them.
const mostLines = 200

// LineError is a line of a sheet that was not taken.
type LineError struct {
	Line int // from 1
	Err  error
}

// Error names the line and never quotes it.
func (e LineError) Error() string { return "line " + strconv.Itoa(e.Line) + ": " + e.Err.Error() }

// Unwrap lets errors.Is and errors.As see why.
func (e LineError) Unwrap() error { return e.Err }

// bullet is what stands before a line of a list; "12 appels" has none.
var bullet = regexp.MustCompile(`^\s*(?:[-*•–]\s*|\d{1,3}[.)]\s+)?`)

// repeat is how often a line counts: "(3x)" or "x3" at its end.
var repeat = regexp.MustCompile(`(?i)(?:\s*\(\s*(?:[x×]\s*(\d{1,4})|(\d{1,4})\s*[x×])\s*\)|(?:^|\s)[x×]\s?(\d{1,4}))\s*\.?\s*$`)

// often is how often a line counts without a bracket: "3x", "3 fois", at its end or beginning. It may be calls.
var often = regexp.MustCompile(`(?i)(?:^\s*(\d{1,4})\s?[x×]\s|\s(\d{1,4})\s?(?:[x×]|fois|keer|maal|mal|times)\s*\.?\s*$)`)

// Sheet reads several reports, one a line, each a code or words. Empty lines and
// comments (#) are passed over. No day is read: a sheet is of one day, which whoever sends it says.
func Sheet(text string) (all []Told, wrong []LineError) {
	at := 0
	for line := range strings.Lines(text) {
		at++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if len(all)+len(wrong) == mostLines {
			return all, append(wrong, LineError{at, ErrMany})
		}
		told, err := sheetLine(cut(line))
		if err != nil {
			wrong = append(wrong, LineError{at, err})
			continue
		}
		all = append(all, told)
	}
	return all, wrong
}

func sheetLine(line string) (told Told, err error) {
	line = line[len(bullet.FindString(line)):]
	if IsCode(line) {
		return sheetCode(line)
	}
	rest, count := marked(line, repeat)
	if count > 0 {
		told = Read(rest, time.Time{})
	} else {
		told, count = tally(line)
	}
	if count > mostTimes {
		return Told{}, &CodeError{"X" + strconv.Itoa(count), TooLarge}
	}
	told.Times = count
	if told.empty() {
		return Told{}, ErrNothing
	}
	return told, nil
}

// sheetCode reads a code, which may say how often it counts in either way, but once.
func sheetCode(line string) (Told, error) {
	told, rest, err := ParseCode(line)
	if err != nil {
		return Told{}, err
	}
	if _, count := marked(rest, repeat); count > 0 {
		if told.Times > 0 {
			return Told{}, &CodeError{"X" + strconv.Itoa(count), Repeated}
		}
		if why := takeNumber(&told.Times, count, mostTimes, true); why != "" {
			return Told{}, &CodeError{"X" + strconv.Itoa(count), why}
		}
	}
	return told, nil
}

// tally reads a line that may say how often it counts without a bracket: "banque fermée 3x". Where somebody does
// something that often ("appelé 3x"), or nothing else that the number counts is in the way, it is read as in a story.
func tally(line string) (told Told, count int) {
	told = Read(line, time.Time{})
	rest, count := marked(line, often)
	if count == 0 || len(read(rest).matches[act]) > 0 {
		return told, 0
	}
	once := Read(rest, time.Time{})
	if !once.Sure[incident.Obstacle] && once.Values != told.Values {
		return told, 0
	}
	return once, count
}

// marked takes the mark that says how often a line counts off it.
func marked(line string, mark *regexp.Regexp) (rest string, count int) {
	found := mark.FindStringSubmatchIndex(line)
	if found == nil {
		return line, 0
	}
	for i := 2; i < len(found); i += 2 {
		if found[i] >= 0 {
			count = atoi(line[found[i]:found[i+1]])
		}
	}
	return line[:found[0]] + line[found[1]:], count
}

// empty says whether nothing was understood.
func (t *Told) empty() bool {
	for _, n := range t.Values {
		if n > 0 {
			return false
		}
	}
	return len(t.Sure) == 0 && len(t.Unsure) == 0
}
