package commands

import (
	"strings"

	"tocsin/collective/action"
	"tocsin/collective/when"
)

// promisedBy names who promised: the institution, and who spoke for it.
func (v voice) promisedBy(p action.Promise) string {
	if p.Person == "" {
		return v.service(p.Service)
	}
	return v.T("promise.by-person", "service", v.service(p.Service), "person", p.Person)
}

// day writes a whole day; none is empty.
func (v voice) day(d when.Date) string {
	if d == (when.Date{}) {
		return ""
	}
	return v.texts.Day(v.lang, d.In(v.now.Location()), v.now)
}

func (v voice) dueOf(p action.Promise) string {
	if p.Due == (when.Date{}) {
		return v.T("promise.no-day")
	}
	return v.day(p.Due)
}

// promiseLine is a promise on one line: what, by when, where it stands.
func (v voice) promiseLine(p action.Promise) string {
	line := v.T("promise.line", "number", itoa(p.Number), "what", p.What)
	if p.To != "" {
		line += " · " + v.T("promise.to", "to", p.To)
	}
	if p.Said != (when.Date{}) {
		line += " · " + v.T("promise.said", "day", v.day(p.Said))
	}
	if p.Due != (when.Date{}) {
		line += " · " + v.T("promise.for", "day", v.day(p.Due))
	}
	if len(p.Moves) > 0 {
		line += " · " + v.T("promise.moved-n", "n", len(p.Moves), "days", v.movesOf(p))
	}
	line += " · " + v.T("promise.state-"+string(p.State))
	if p.Late(v.now) {
		line += " · " + v.T("promise.late")
	}
	return line
}

// movesOf are the days by which something was promised before, the first one first.
func (v voice) movesOf(p action.Promise) string {
	days := make([]string, len(p.Moves))
	for i, d := range p.Moves {
		days[i] = v.day(d)
	}
	return strings.Join(days, v.T("promise.then"))
}

func (v voice) evidenceLine(e action.Evidence) string {
	if e.Day == (when.Date{}) {
		return v.T("promise.proof", "text", e.Text)
	}
	return v.T("promise.proof-day", "text", e.Text, "day", v.day(e.Day))
}

// promiseNext is what one can do with a promise.
func (v voice) promiseNext(p action.Promise, mark string) string {
	if p.Open() {
		return v.T("promise.next-open", promiseArgs(v, p, mark)...)
	}
	return v.T("promise.next-over", promiseArgs(v, p, mark)...)
}

// showPromise shows one.
func (c *Call) showPromise(p action.Promise) error {
	lines := []string{c.T("promise.head", c.promiseArgs(p)...), c.promiseLine(p)}
	if p.Action != "" {
		a, err := c.tx.ActionByID(p.Action)
		if err != nil {
			return err
		}
		lines = append(lines, c.T("task.of-action", "action", c.actionName(a)))
	}
	for _, e := range p.Evidence {
		lines = append(lines, c.evidenceLine(e))
	}
	c.answer(append(lines, c.promiseNext(p, c.mark()))...)
	return nil
}
