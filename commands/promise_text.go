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
		line += " · " + v.T("promise.moved-n", "n", len(p.Moves), "first", v.day(p.Moves[0]))
	}
	line += " · " + v.T("promise.state-"+string(p.State))
	if p.Late(v.now) {
		line += " · " + v.T("promise.late")
	}
	return line
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

// ledgerLines is how many promises a ledger of all institutions lists.
const ledgerLines = 12

// showLedger lists promises per institution, those with something awaited first; of one
// institution all.
func (c *Call) showLedger(service string) error {
	circles, err := c.inView()
	if err != nil {
		return err
	}
	by, order, known := map[string][]action.Promise{}, []string{}, map[string]bool{}
	for _, circle := range circles {
		list, err := c.tx.Promises(circle.ID)
		if err != nil {
			return err
		}
		for _, p := range list {
			key := strings.ToLower(p.Service)
			if known[p.ID] || p.State == action.Cancelled || service != "" && p.Service != service {
				continue
			}
			known[p.ID] = true
			if by[key] == nil {
				order = append(order, key)
			}
			by[key] = append(by[key], p)
		}
	}
	if len(order) == 0 {
		return refuse("promise.none", "promise", c.commandLine(promiseKey))
	}
	var lines []string
	left, first := ledgerLines, 0
	for _, key := range order {
		lines = append(lines, c.ledgerHead(by[key]))
		for _, p := range by[key] {
			if left--; left < 0 && service == "" {
				continue
			}
			lines = append(lines, c.T("judge.line", "text", c.promiseLine(p)))
			if first == 0 {
				first = p.Number
			}
		}
	}
	if left < 0 && service == "" {
		lines = append(lines, c.T("promise.more", "n", -left, "promise", c.commandLine(promiseKey)))
	}
	c.answer(append(lines, c.T("promise.how", "promise", c.commandLine(promiseKey), "number", itoa(first)))...)
	return nil
}

// ledgerHead is an institution with how many of its promises stand where.
func (v voice) ledgerHead(list []action.Promise) string {
	var counts []string
	for _, state := range []action.PromiseState{action.Kept, action.Partly, action.Broken, action.Awaited} {
		n := 0
		for _, p := range list {
			if p.State == state {
				n++
			}
		}
		if n > 0 {
			counts = append(counts, v.T("promise.count-"+string(state), "n", n))
		}
	}
	return v.T("promise.ledger", "service", v.service(list[0].Service), "n", len(list), "counts", joinNames(counts))
}
