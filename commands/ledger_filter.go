package commands

import (
	"errors"
	"strings"

	"tocsin/collective"
	"tocsin/collective/when"
	"tocsin/storage"
)

// readLedgerFilter reads which entries one wants to see: of a thing ("n° 12", "action 3"), of a
// member ("@alice"), of a day or some days ("hier", "du 1 au 5 novembre"), and "avant 40" after any
// of these or alone.
func (c *Call) readLedgerFilter(circle storage.Room, words []string) (f storage.JournalFilter, err error) {
	words, f.Before = c.cutBefore(words)
	if len(words) == 0 {
		return f, nil
	}
	if name, ok := strings.CutPrefix(strings.Join(words, " "), "@"); ok {
		f.Member, err = c.memberIn(circle, name)
		return f, err
	}
	if f.Ref, err = c.readLedgerRef(words); f.Ref != "" || err != nil {
		return f, err
	}
	from, to, ok := c.pastDays(strings.Join(words, " "))
	if !ok {
		return f, refuse("journal.what", "said", quoted(strings.Join(words, " ")), "journal", c.commandLine(ledgerKey),
			"proposal", c.name("link.proposal"), "before", c.name("ledger.before"))
	}
	f.From, f.To = from.In(c.now.Location()), to.Plus(1).In(c.now.Location())
	return f, nil
}

// cutBefore reads "avant 40" at the end of the words, or at their beginning.
func (c *Call) cutBefore(words []string) (rest []string, before int) {
	for i := range words {
		verb, took := c.ledgerWords.prefix(words[i:])
		if verb != "before" || i+took >= len(words) {
			continue
		}
		if n, after := leadingNumber(strings.Join(words[i+took:], " ")); n > 0 && (after == "" || i == 0) {
			return append(words[:i:i], strings.Fields(after)...), n
		}
	}
	return words, 0
}

func (c *Call) memberIn(circle storage.Room, name string) (id collective.MemberID, err error) {
	ids, err := c.tx.Joined(circle.ID, c.tx.Now)
	if err != nil {
		return "", err
	}
	people, err := c.findable(ids)
	if err != nil {
		return "", err
	}
	id, err = findElector(people, name)
	var refusal *Refusal
	if errors.As(err, &refusal) && refusal.Key == "urn.unknown-name" {
		return "", refuse("journal.unknown-name", "name", quoted(name))
	}
	return id, err
}

// readLedgerRef reads of what one wants to see the entries, empty where the words name no thing.
func (c *Call) readLedgerRef(words []string) (ref string, err error) {
	text := strings.Join(words, " ")
	if n, after := leadingNumber(text); n > 0 && after == "" {
		return c.refNumbered("proposal", n)
	}
	kind, took := c.links.prefix(words)
	if took == 0 {
		command, _ := c.names.word(words[0])
		kind, took = map[string]string{
			voteKey: "proposal", resultKey: "proposal", proposeKey: "proposal", "proposals": "proposal",
			meetKey: "assembly", minutesKey: "assembly", enactKey: actionLink, signKey: actionLink,
			reportKey: "report", reportsKey: "report", taskKey: taskKey, promiseKey: promiseKey, mandateKey: mandateKey,
		}[command], 1
	}
	n, after := leadingNumber(strings.Join(words[min(took, len(words)):], " "))
	if kind == "" || n == 0 || after != "" {
		return "", nil
	}
	return c.refNumbered(kind, n)
}

// refNumbered is the id of a thing that the asker may see, by its number.
func (c *Call) refNumbered(kind string, n int) (string, error) {
	switch kind {
	case "proposal":
		p, err := c.visible(n)
		return p.ID, err
	case "assembly":
		a, err := c.meetingOf(n)
		return a.ID, err
	case actionLink:
		a, err := c.visibleAction(n)
		return a.ID, err
	case "report":
		r, err := c.visibleReport(n)
		return r.ID, err
	case taskKey:
		t, err := c.visibleTask(n)
		return t.ID, err
	case mandateKey:
		m, err := c.visibleMandate(n)
		return m.ID, err
	}
	p, err := c.visiblePromise(n)
	return p.ID, err
}

// pastDays reads a day, or days, that are over or have begun. The grammar of days looks ahead:
// read from an earlier day on, what it finds is the last such day.
func (c *Call) pastDays(text string) (from, to when.Date, ok bool) {
	zone := c.now.Location()
	today := when.DateOf(c.now)
	if part, _ := c.promiseParts.word(text); part == "yesterday" {
		return today.Plus(-1), today.Plus(-1), true
	}
	if day, err := when.Day(text, c.now, zone); err == nil && day == today {
		return today, today, true
	}
	if c.looksAhead(text) {
		return from, to, false
	}
	for _, back := range []int{6, 7, 364} {
		from, to, err := when.Span(text, c.now.AddDate(0, 0, -back), zone)
		var unread *when.Error
		if errors.As(err, &unread) && unread.Kind == when.ErrPast && len(unread.Days) == 1 {
			return unread.Days[0], unread.Days[0], true
		}
		if err == nil && from.Compare(today) <= 0 {
			return from, to, true
		}
	}
	return from, to, false
}

// looksAhead says whether a text counts from today, as "demain" does: read a day later it means a
// day later.
func (c *Call) looksAhead(text string) bool {
	zone := c.now.Location()
	one, err := when.Day(text, c.now, zone)
	if err != nil {
		return false
	}
	other, err := when.Day(text, c.now.AddDate(0, 0, 1), zone)
	return err == nil && other == one.Plus(1)
}
