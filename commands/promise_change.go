package commands

import (
	"errors"
	"slices"
	"strings"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/when"
	"tocsin/i18n"
	"tocsin/storage"
)

// beforeDays are words that join a verb to a day: "reportée au 15 décembre".
var beforeDays = []string{"au", "a", "to", "until", "tot", "op", "auf", "naar", "bis"}

// movePromise notes another day that was promised.
func (c *Call) movePromise(p action.Promise, rest string) error {
	words := strings.Fields(rest)
	if len(words) == 0 {
		return refuse("promise.moved-how", c.promiseArgs(p)...)
	}
	if !p.Open() {
		return c.promiseOver(p)
	}
	if len(words) > 1 && slices.Contains(beforeDays, i18n.Fold(words[0])) {
		words = words[1:]
	}
	if mark, took := c.marks.prefix(words); mark == "by" && took < len(words) {
		words = words[took:]
	}
	day, err := c.readDay(strings.Join(words, " "))
	if err != nil {
		return err
	}
	if day == p.Due {
		return refuse("promise.same-day", c.promiseArgs(p)...)
	}
	next, err := p.Move(day)
	if err != nil {
		return err
	}
	return c.promiseChanged(p, next, "promise.is-moved")
}

// reopenPromise has a promise awaited again that was judged by mistake; who had said what is
// forgotten, so that it takes as many again.
func (c *Call) reopenPromise(p action.Promise) error {
	next, err := p.Reopen()
	if errors.Is(err, action.ErrSame) {
		return refuse("promise.same", c.promiseArgs(p)...)
	} else if err != nil {
		return err
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
	if err := c.tellPromise(p, key); err != nil {
		return err
	}
	if err := c.backOnAgendas(p); err != nil {
		return err
	}
	return c.promiseOnAgendas(p)
}

// promiseStanding is where a promise stands, as far as an act can change it.
func promiseStanding(p action.Promise) string {
	due := "-"
	if p.Due != (when.Date{}) {
		due = p.Due.String()
	}
	return string(p.State) + "/" + due + "/" + itoa(len(p.Moves))
}

// standingAt is a promise as it stood before, by what promiseStanding wrote of it.
func standingAt(p action.Promise, standing string) action.Promise {
	parts := strings.Split(standing, "/")
	if len(parts) != 3 {
		return p
	}
	p.State, p.Spoken, p.Due = action.PromiseState(parts[0]), false, when.Date{}
	if day, err := time.Parse(time.DateOnly, parts[1]); err == nil {
		p.Due = when.DateOf(day)
	}
	for len(p.Moves) > 0 && itoa(len(p.Moves)) != parts[2] {
		p.Moves = p.Moves[:len(p.Moves)-1]
	}
	return p
}
