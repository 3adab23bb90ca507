package commands

import (
	"errors"
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/storage"
)

// judging are the two ways in which members judge a promise, with the fields that say who did.
func judging() map[string]storage.SupportKind {
	return map[string]storage.SupportKind{"kept": storage.SaysKept, "broken": storage.SaysBroken}
}

func readPromise(c *Call, id string) (fields, error) {
	p, err := c.tx.PromiseByID(id)
	if err != nil {
		return nil, err
	}
	f := fields{
		"state": string(p.State), "service": p.Service, "person": p.Person, "what": p.What, "to": p.To, "said": dayField(p.Said),
		"due": dayField(p.Due), "moves": asField(p.Moves), "action": p.Action,
	}
	if p.Spoken {
		f["~spoken"] = "true"
	}
	for field, kind := range judging() {
		voices, err := c.voices(p, kind)
		if err != nil {
			return nil, err
		}
		f[field] = asField(voices)
	}
	return f.withoutEmpty(), nil
}

// voices are the members who judged a promise in a way, in an order that says nothing.
func (c *Call) voices(p action.Promise, kind storage.SupportKind) ([]collective.MemberID, error) {
	supports, err := c.tx.Supports(storage.PromiseRef(p), kind)
	ids := make([]collective.MemberID, len(supports))
	for i, s := range supports {
		ids[i] = s.Member
	}
	slices.Sort(ids)
	return ids, err
}

// putPromise has a promise stand as it did, with who judged it, and on the next agenda or off it.
func putPromise(c *Call, s swing) error {
	p, err := c.tx.PromiseByID(s.id)
	if err != nil {
		return err
	}
	state, moves := s.goes("state")
	if moves && state == "" {
		p.State, p.Ended = action.Cancelled, c.now
		return errors.Join(c.tx.SavePromise(p), c.planPromise(p), c.promiseOnAgendas(p))
	}
	for field, into := range map[string]*string{"service": &p.Service, "person": &p.Person, "what": &p.What, "to": &p.To, "action": &p.Action} {
		s.set(field, into)
	}
	s.setDay("said", &p.Said)
	s.setDay("due", &p.Due)
	if text, changes := s.goes("moves"); changes {
		p.Moves = nil
		if err := readField(text, &p.Moves); err != nil {
			return err
		}
	}
	if moves {
		p.State, p.Ended, p.Spoken = action.PromiseState(state), time.Time{}, s.to["~spoken"] != ""
		if !p.Open() {
			p.Ended = c.now
		}
	}
	if err := errors.Join(c.putVoices(p, s), c.tx.SavePromise(p), c.planPromise(p)); err != nil {
		return err
	}
	return errors.Join(c.backOnAgendas(p), c.promiseOnAgendas(p))
}

// putVoices has those judge a promise who did.
func (c *Call) putVoices(p action.Promise, s swing) error {
	for field, kind := range judging() {
		text, changes := s.goes(field)
		if !changes {
			continue
		}
		var want []collective.MemberID
		if err := readField(text, &want); err != nil {
			return err
		}
		are, err := c.voices(p, kind)
		if err != nil {
			return err
		}
		for _, id := range are {
			if !slices.Contains(want, id) {
				err = errors.Join(err, c.tx.Unsupport(storage.PromiseRef(p), kind, id))
			}
		}
		for _, id := range want {
			if !slices.Contains(are, id) {
				_, failed := c.tx.Support(storage.PromiseRef(p), kind, storage.Support{Member: id})
				err = errors.Join(err, failed)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func promiseLines(c *Call, v voice, s swing) ([]string, error) {
	p, err := c.tx.PromiseByID(s.id)
	if err != nil {
		return nil, err
	}
	return []string{v.T("undo.promise", "service", v.service(p.Service), "line", v.promiseLine(p))}, nil
}
