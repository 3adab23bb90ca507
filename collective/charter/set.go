package charter

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/decision"
	"tocsin/collective/hours"
	"tocsin/collective/tally"
)

// Errors of Set. A value that breaks a floor is ErrFloor; the floor is that of its Section.
var (
	ErrKey   = errors.New("no such rule")
	ErrValue = errors.New("not a value of this rule")
	ErrUse   = errors.New("of no use to this method")
	ErrFloor = errors.New("no decision can lower this")
)

var noFraction collective.Fraction

// usesShare says whether a method has a share that decides.
func usesShare(m decision.Method) bool { return m == decision.Majority || m == decision.Consensus }

// Set is the charter with another value of a rule.
func (c Charter) Set(key Key, value string) (Charter, error) {
	next := c.clone()
	if !key.Known() {
		return c, fmt.Errorf("%q: %w", key, ErrKey)
	}
	var err error
	if aspect, kind := key.Split(); kind != "" {
		err = next.setOf(kind, aspect, value)
	} else {
		err = next.set(key, value)
	}
	if err != nil {
		return c, fmt.Errorf("%s %q: %w", key, value, err)
	}
	if err := next.floor(key); err != nil {
		return c, fmt.Errorf("%s %q: %w", key, value, err)
	}
	return next, nil
}

// setOf sets an aspect of a kind.
func (c *Charter) setOf(kind decision.Kind, aspect Aspect, value string) error {
	r := c.kinds[kind]
	set := map[Aspect]func() error{
		Method: func() error { return setMethod(&r, kind, value) },
		Count:  func() error { r.Count = tally.Method(value); return use(r.Method == decision.Ranking) },
		Fraction: func() error {
			return errors.Join(share(&r.Fraction, value), use(usesShare(r.Method)), some(r.Fraction))
		},
		Base:   func() error { r.Of = collective.Base(value); return use(r.Method == decision.Majority) },
		Quorum: func() error { return share(&r.Quorum, value) },
		Active: func() error { return whole(&r.Active, value, 0, 366) },
		Blocks: func() error {
			return errors.Join(whole(&r.Blocks, value, 1, mostPeople), use(r.Method == decision.Consensus))
		},
		Secret:    func() error { return yesNo(&r.Secret, value) },
		Names:     func() error { return yesNo(&r.Names, value) },
		Early:     func() error { return yesNo(&r.Early, value) },
		Seconds:   func() error { return whole(&r.Seconds, value, 0, mostPeople) },
		Cosigners: func() error { return whole(&r.Cosigners, value, 0, mostPeople) },
		Contest:   func() error { return span(&r.Contest, value) },
		Deadline:  func() error { return span(&r.Open, value) },
	}[aspect]
	if err := set(); err != nil {
		return err
	}
	c.kinds[kind] = r
	err := c.Of(kind).Check()
	switch {
	case errors.Is(err, decision.ErrNotSecret) && kind.IsStrike():
		return ErrFloor
	case errors.Is(err, decision.ErrNotSecret):
		return ErrUse
	case err != nil:
		return fmt.Errorf("%w: %w", ErrValue, err)
	}
	return nil
}

// setMethod changes the method, with a share and a base where it needs them and there were none.
func setMethod(r *decision.Rules, kind decision.Kind, value string) error {
	m := decision.Method(value)
	if !kind.Allows(m) || kind != decision.Question && m == decision.Headcount { // who is in binds nobody else
		return ErrValue
	}
	r.Method = m
	if r.Fraction.IsZero() {
		r.Fraction = collective.Half()
	}
	if r.Of == "" {
		r.Of = collective.Expressed
	}
	return nil
}

// set sets one of Others.
func (c *Charter) set(key Key, value string) (err error) {
	switch key {
	case Hours:
		c.Hours, err = hours.Parse(value)
	case Language:
		c.Language = value
		if len(value) != 2 {
			err = ErrValue
		}
	case Zone:
		if c.Zone, err = time.LoadLocation(value); value == "" || value == "Local" {
			err = ErrValue
		}
	case There:
		err = whole(&c.There, value, 0, 3660)
	case Words:
		err = whole(&c.Words, value, 0, 36600)
	case Codes:
		err = whole(&c.Codes, value, 0, 1200)
	case Needs:
		err = whole(&c.Needs, value, 0, 3660)
	case Presence:
		err = share(&c.Assemblies.Quorum, value)
	case Approvals:
		err = whole(&c.Assemblies.Approvals, value, 1, mostPeople)
	case Corrections:
		err = span(&c.Assemblies.Corrections, value)
	case Decided:
		c.Actions.Decided, err = deeds(value)
	case Witnesses:
		err = whole(&c.Witnesses, value, 0, mostPeople)
	case Readers:
		err = whole(&c.Readers, value, 0, mostPeople)
	case Digests:
		err = yesNo(&c.Digests, value)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrValue, err)
	}
	return nil
}

// deeds reads kinds of actions between spaces; a dash is none.
func deeds(value string) ([]action.Kind, error) {
	all := []action.Kind{}
	for _, word := range strings.Fields(value) {
		switch kind := action.Kind(word); {
		case word == none:
		case !knownDeed(kind):
			return nil, ErrValue
		default:
			all = append(all, kind)
		}
	}
	return all, nil
}
