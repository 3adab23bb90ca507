package commands

import (
	"errors"
	"maps"
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/when"
	"tocsin/storage"
)

// entriesShown is how many entries a list has.
const entriesShown = 10

// wordsShown is how much of what somebody wrote a line of the list has, in characters.
const wordsShown = 60

// entriesRead is how many entries a list reads at the most: forty ballots in a row are one line.
const entriesRead = 200

// listEntries lists entries of a circle, the newest first.
func (c *Call) listEntries(circle storage.Room, f storage.JournalFilter) error {
	all := f.Ref == "" && f.Member == "" && f.From.IsZero()
	if f.Limit = entriesRead + 1; f.Member != "" { // what has no name now may have had one when it was recorded
		f.Without = c.namelessActs()
	}
	entries, err := c.tx.Journal(circle.ID, f)
	if err != nil {
		return err
	}
	older := len(entries) > entriesRead
	entries = entries[:min(len(entries), entriesRead)]
	command, err := c.circleLine(ledgerKey, circle)
	if err != nil {
		return err
	}
	if len(entries) == 0 {
		if all && f.Before == 0 {
			return refuse("journal.empty")
		}
		return refuse("journal.nothing", "journal", command)
	}
	lines, last, err := c.entryLines(entries)
	if err != nil {
		return err
	}
	next := "journal.next"
	if older || last > entries[len(entries)-1].Number {
		if next = "journal.more-filtered"; all {
			next = "journal.more"
		}
	}
	how, err := c.undoHint(circle)
	if err != nil {
		return err
	}
	lines = append([]string{c.T("journal.head", "circle", clean(circle.Name))}, lines...)
	c.answer(append(lines, c.T(next, "journal", command, "number", itoa(entries[0].Number), "last", itoa(last),
		"before", c.name("ledger.before"), "print", c.name("ledger.print"))+how)...)
	return nil
}

// namelessActs are the acts of which the journal does not say who did them.
func (c *Call) namelessActs() (acts []string) {
	for _, act := range slices.Sorted(maps.Keys(c.recorded)) {
		if c.recorded[act].nameless {
			acts = append(acts, act)
		}
	}
	return acts
}

// entryLines are as many lines as a list has, and the number of the last entry in them. The same
// again, with nobody's name, goes into one line.
func (c *Call) entryLines(entries []storage.Recorded) (lines []string, last int, err error) {
	for len(entries) > 0 && len(lines) < entriesShown {
		same := 1
		for same < len(entries) && c.again(entries[same-1], entries[same]) {
			same++
		}
		line, err := c.entryLine(entries[0], entries[same-1].Number, same)
		if err != nil {
			return nil, 0, err
		}
		lines, last = append(lines, line), entries[same-1].Number
		entries = entries[same:]
	}
	return lines, last, nil
}

// again says whether an entry and the one before it read the same but for their number.
func (c *Call) again(a, b storage.Recorded) bool {
	return a.Number == b.Number+1 && a.Act == b.Act && a.Ref == b.Ref && a.Detail == "" && b.Detail == "" && c.recorded[a.Act].nameless &&
		when.DateOf(a.At.In(c.now.Location())) == when.DateOf(b.At.In(c.now.Location()))
}

// entryLine is an entry in a list, or several that read the same, from the first to e.
func (c *Call) entryLine(e storage.Recorded, first, times int) (string, error) {
	did, err := c.didText(e)
	if err != nil {
		return "", err
	}
	if times > 1 {
		return c.T("journal.line-times", "first", itoa(first), "number", itoa(e.Number), "when", c.stampOf(e.At), "did", did, "n", times), nil
	}
	if words := c.entryWords(e); words != "" && c.recorded[e.Act].says == saysWords {
		did = c.T("journal.saying", "did", did, "words", cutTo(words, wordsShown))
	}
	return c.T("journal.line", "number", itoa(e.Number), "when", c.stampOf(e.At), "did", did), nil
}

// stampOf is a moment as short as it can be and still be understood.
func (v voice) stampOf(at time.Time) string {
	return v.texts.Stamp(v.lang, at.In(v.now.Location()), v.now)
}

// didText says who did what on what.
func (c *Call) didText(e storage.Recorded) (string, error) {
	of, known := c.recorded[e.Act]
	name, err := c.whoDid(e)
	if err != nil {
		return "", err
	}
	if !known { // of a version of Tocsin to come
		return c.T("journal.unknown-act", "name", capital(name), "act", e.Act), nil
	}
	number, _, err := c.refOf(of.about, e)
	if err != nil {
		return "", err
	}
	detail, err := c.entryDetail(of, e)
	if err != nil {
		return "", err
	}
	return capital(c.T(textOf(e.Act, of), "name", capital(name), "number", number, "detail", detail)), nil
}

// whoDid names who did something, for the eyes of the circle: its members by name.
func (c *Call) whoDid(e storage.Recorded) (string, error) {
	if e.Member == "" || c.recorded[e.Act].nameless {
		return c.T("journal.by-tocsin"), nil
	}
	return c.nameIn(e.Circle, e.Member)
}

// nameIn is how a circle reads of somebody: one of its members has a name.
func (c *Call) nameIn(circle collective.RoomID, id collective.MemberID) (string, error) {
	member, err := c.tx.Member(id)
	if errors.Is(err, storage.ErrNotFound) {
		return c.T("journal.by-gone"), nil
	} else if err != nil {
		return "", err
	}
	joined, err := c.tx.IsJoined(circle, id)
	if err != nil || !joined {
		return c.T("journal.by-other"), err
	}
	return clean(member.Name), nil
}
