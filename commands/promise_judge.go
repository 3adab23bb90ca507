package commands

import (
	"errors"
	"strings"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/when"
	"tocsin/storage"
)

// judgePromise notes that a member says that a promise was kept or broken; it holds when
// enough say the same. Who says the other takes the first back.
func (c *Call) judgePromise(p action.Promise, state action.PromiseState, kind storage.SupportKind) error {
	if !p.Open() {
		return c.promiseOver(p)
	}
	other := storage.SaysKept
	if kind == storage.SaysKept {
		other = storage.SaysBroken
	}
	ref := storage.PromiseRef(p)
	if err := c.tx.Unsupport(ref, other, c.member.ID); err != nil {
		return err
	}
	fresh, err := c.tx.Support(ref, kind, storage.Support{Member: c.member.ID})
	if err != nil {
		return err
	}
	voices, err := c.tx.Supports(ref, kind)
	if err != nil {
		return err
	}
	next, err := p.Judge(state, len(voices), c.now)
	if err != nil {
		return err
	}
	if next.State == p.State {
		c.did(promiseKey, "say:"+p.ID+":"+string(kind))
		key := "promise.one-says"
		if !fresh {
			key = "promise.says-again"
		}
		c.say(key, append(c.promiseArgs(p), "state", c.T("promise.state-"+string(state)), "n", len(voices), "needed", action.Agreement,
			"verb", c.name("promising."+verbOfPromise(state)))...)
		return c.recordPromise(p, "say-promise", string(state))
	}
	return c.promiseChanged(p, next, "promise.settled")
}

func verbOfPromise(state action.PromiseState) string {
	if state == action.Kept {
		return "kept"
	}
	return "broken"
}

// endPromise notes what one member can say alone.
func (c *Call) endPromise(p action.Promise, state action.PromiseState) error {
	if p.State == state {
		return refuse("promise.same", append(c.promiseArgs(p), "state", c.T("promise.state-"+string(state)))...)
	}
	next, err := p.Judge(state, action.Agreement, c.now)
	if err != nil {
		return c.promiseOver(p)
	}
	return c.promiseChanged(p, next, "promise.settled")
}

// movePromise notes another day that was promised.
func (c *Call) movePromise(p action.Promise, rest string) error {
	if strings.TrimSpace(rest) == "" {
		return refuse("promise.moved-how", c.promiseArgs(p)...)
	}
	words := strings.Fields(rest)
	for _, w := range []string{"au", "à", "to", "tot", "op", "auf", "naar"} {
		if strings.EqualFold(words[0], w) && len(words) > 1 {
			words = words[1:]
			break
		}
	}
	if mark, took := c.marks.prefix(words); mark == "by" && took < len(words) {
		words = words[took:]
	}
	day, err := c.readDay(strings.Join(words, " "))
	if err != nil {
		return err
	}
	next, err := p.Move(day)
	if err != nil {
		return c.promiseOver(p)
	}
	return c.promiseChanged(p, next, "promise.is-moved")
}

func (c *Call) reopenPromise(p action.Promise) error {
	next, err := p.Reopen()
	if err != nil {
		return refuse("promise.same", append(c.promiseArgs(p), "state", c.T("promise.state-"+string(p.State)))...)
	}
	for _, kind := range []storage.SupportKind{storage.SaysKept, storage.SaysBroken} {
		voices, err := c.tx.Supports(storage.PromiseRef(p), kind)
		if err != nil {
			return err
		}
		for _, s := range voices {
			if err := c.tx.Unsupport(storage.PromiseRef(p), kind, s.Member); err != nil {
				return err
			}
		}
	}
	return c.promiseChanged(p, next, "promise.reopened")
}

// provePromise adds a quotation, an address or the name of a file, with its day if it is said.
func (c *Call) provePromise(p action.Promise, rest string) error {
	text, after, ok := quotedTitle(strings.TrimLeft(rest, ": "))
	if !ok {
		text, after = rest, ""
	}
	e := action.Evidence{Text: cutTo(clean(text), maxText), By: c.member.ID}
	if e.Text == "" {
		return refuse("promise.proof-how", c.promiseArgs(p)...)
	}
	words := strings.Fields(after)
	for i := range words {
		if day, n, err := c.pastDay(words[i:]); err == nil && n > 0 {
			e.Day = day
			break
		}
	}
	id, err := c.tx.AddEvidence(p.ID, e)
	if err != nil {
		return err
	}
	c.did(promiseKey, "proof:"+p.ID+":"+id)
	if err := c.recordPromise(p, "prove-promise", ""); err != nil {
		return err
	}
	p.Evidence = append(p.Evidence, e)
	return c.showPromise(p)
}

func (c *Call) promiseOver(p action.Promise) error {
	return refuse("promise.over", append(c.promiseArgs(p), "state", c.T("promise.state-"+string(p.State)))...)
}

// promiseChanged keeps a changed promise, tells its circles, and puts it on the next agenda or
// takes it off.
func (c *Call) promiseChanged(was, p action.Promise, key string) error {
	if err := c.tx.SavePromise(p); err != nil {
		return err
	}
	if err := c.planPromise(p); err != nil {
		return err
	}
	c.did(promiseKey, "state:"+p.ID+":"+promiseStanding(was)+":"+promiseStanding(p))
	if err := c.recordPromise(p, "change-promise", string(was.State)+" "+string(p.State)); err != nil {
		return err
	}
	if err := c.tellPromise(p, key, "state", c.T("promise.state-"+string(p.State))); err != nil {
		return err
	}
	return c.promiseOnAgendas(p)
}

func promiseStanding(p action.Promise) string {
	due := "-"
	if p.Due != (when.Date{}) {
		due = p.Due.String()
	}
	return string(p.State) + "/" + due + "/" + itoa(len(p.Moves))
}

// undoPromise takes back what a message did, unless it has changed since.
func undoPromise(c *Call, ref string) error {
	parts := strings.Split(ref, ":")
	if len(parts) < 2 {
		return refuse("promise.stays", "promise", c.commandLine(promiseKey))
	}
	p, err := c.tx.PromiseByID(parts[1])
	if err != nil {
		return err
	}
	switch {
	case parts[0] == "new" && p.Open():
		p.State, p.Ended = action.Cancelled, c.now
		return errors.Join(c.tx.SavePromise(p), c.planPromise(p), c.recordPromise(p, "undo-promise", ""), c.takeBackAnswer())
	case parts[0] == "say" && len(parts) == 3:
		return errors.Join(c.tx.Unsupport(storage.PromiseRef(p), storage.SupportKind(parts[2]), c.member.ID), c.takeBackAnswer())
	case parts[0] == "proof" && len(parts) == 3:
		return errors.Join(c.tx.RemoveEvidence(parts[2]), c.takeBackAnswer())
	case parts[0] == "state" && len(parts) == 4 && promiseStanding(p) == parts[3]:
		return c.promiseBack(p, parts[2])
	}
	return refuse("promise.stays", "promise", c.commandLine(promiseKey)+" "+itoa(p.Number))
}

func (c *Call) promiseBack(p action.Promise, standing string) error {
	parts := strings.Split(standing, "/")
	next := p
	next.State, next.Spoken = action.PromiseState(parts[0]), false
	if next.Open() {
		next.Ended = time.Time{}
	}
	next.Due = when.Date{}
	if day, err := time.Parse(time.DateOnly, parts[1]); err == nil {
		next.Due = when.Date{Year: day.Year(), Month: day.Month(), Day: day.Day()}
	}
	if n := len(p.Moves); n > 0 && itoa(n-1) == parts[2] {
		next.Moves = p.Moves[:n-1]
	}
	if err := c.tx.Unsupport(storage.PromiseRef(next), storage.SaysKept, c.member.ID); err != nil {
		return err
	}
	if err := c.tx.Unsupport(storage.PromiseRef(next), storage.SaysBroken, c.member.ID); err != nil {
		return err
	}
	return c.promiseChanged(p, next, "promise.is-back")
}
