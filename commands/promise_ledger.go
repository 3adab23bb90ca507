package commands

import (
	"slices"
	"strings"

	"tocsin/collective/action"
	"tocsin/i18n"
)

// How long a ledger is: of all institutions about as much as one reads on a phone, with so many
// promises of each; of one institution all there is, within reason.
const (
	ledgerLines = 12
	ledgerEach  = 3
	ledgerWhole = 60
)

// ledger reads the promises of the circles in view per institution, those with something
// awaited first; what was noted by mistake is left out.
func (c *Call) ledger() ([][]action.Promise, error) {
	circles, err := c.inView()
	if err != nil {
		return nil, err
	}
	var all []action.Promise
	for _, circle := range circles {
		list, err := c.tx.Promises(circle.ID, action.Awaited, action.Partly, action.Kept, action.Broken)
		if err != nil {
			return nil, err
		}
		for _, p := range list {
			if !slices.ContainsFunc(all, func(k action.Promise) bool { return k.ID == p.ID }) {
				all = append(all, p)
			}
		}
	}
	slices.SortStableFunc(all, action.ComparePromises)
	var by [][]action.Promise
	for _, p := range all {
		i := slices.IndexFunc(by, func(list []action.Promise) bool { return sameText(list[0].Service, p.Service) })
		if i < 0 {
			by = append(by, []action.Promise{p})
		} else {
			by[i] = append(by[i], p)
		}
	}
	return by, nil
}

// institution is the one of the ledger that a text names, whole or by some of its words, where
// that is one only; empty for none.
func (c *Call) institution(text string) (string, error) {
	by, err := c.ledger()
	if err != nil {
		return "", err
	}
	said, found := " "+i18n.Fold(text)+" ", ""
	for _, list := range by {
		name := list[0].Service
		if sameText(name, text) {
			return name, nil
		}
		if strings.Contains(" "+i18n.Fold(name)+" ", said) {
			if found != "" {
				return "", nil
			}
			found = name
		}
	}
	return found, nil
}

// showLedger lists promises per institution; of one institution all.
func (c *Call) showLedger(service string) error {
	by, err := c.ledger()
	if err != nil {
		return err
	}
	most, each := ledgerLines, ledgerEach
	if service != "" {
		by = slices.DeleteFunc(by, func(list []action.Promise) bool { return !sameText(list[0].Service, service) })
		if len(by) == 0 {
			return refuse("promise.none-of", "who", c.service(service), "promise", c.commandLine(promiseKey))
		}
	}
	if len(by) == 0 {
		return refuse("promise.none", "promise", c.commandLine(promiseKey))
	}
	if service != "" {
		most, each = ledgerWhole, ledgerWhole
	} else if len(by) == 1 {
		each = ledgerLines
	}
	var lines []string
	cut := 0
	for _, list := range by {
		if len(lines)+2 > most { // a name without a promise says nothing
			cut += len(list)
			continue
		}
		lines = append(lines, c.ledgerHead(list))
		fit := min(len(list), each, most-len(lines))
		for _, p := range list[:fit] {
			lines = append(lines, c.T("judge.line", "text", c.promiseLine(p)))
		}
		cut += len(list) - fit
	}
	if cut > 0 {
		lines = append(lines, c.T("promise.more", "n", cut, "promise", c.commandLine(promiseKey)))
	}
	c.answer(append(lines, c.T("promise.how", "promise", c.commandLine(promiseKey), "number", itoa(by[0][0].Number)))...)
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
	return v.T("promise.ledger", "service", v.service(list[0].Service), "n", len(list), "counts", strings.Join(counts, ", "))
}
