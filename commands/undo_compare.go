package commands

import (
	"strings"

	"tocsin/storage"
)

// changedFields are the fields that are not the same, before and after; none where those that count are.
func changedFields(before, after fields) (was, is fields) {
	was, is = fields{}, fields{}
	counts := false
	for _, of := range []fields{before, after} {
		for field := range of {
			if before[field] != after[field] {
				was[field], is[field] = before[field], after[field]
				counts = counts || !strings.HasPrefix(field, "~")
			}
		}
	}
	if !counts {
		return nil, nil
	}
	return was, is
}

// stillAt says whether something stands as an act left it, as far as that act changed it.
func stillAt(now, left fields) bool {
	for field, value := range left {
		if !strings.HasPrefix(field, "~") && now[field] != value {
			return false
		}
	}
	return true
}

// gone says whether a state is that of what was created and then taken away.
func gone(state string) bool { return state == "" || state == "annulee" }

// creates says whether a change is of something that was not there before.
func creates(p storage.Altered) bool {
	for _, was := range p.Before {
		if was != "" {
			return false
		}
	}
	return true
}

// reverses says whether a change puts back what an earlier one replaced.
func reverses(earlier, later storage.Altered) bool {
	if earlier.Thing != later.Thing {
		return false
	}
	for field, left := range earlier.After {
		if strings.HasPrefix(field, "~") {
			continue
		}
		back, changed := later.After[field]
		if !changed || later.Before[field] != left || back != earlier.Before[field] {
			return false
		}
	}
	return true
}

// overlap says whether two changes of the same thing are about the same fields.
func overlap(a, b storage.Altered) bool {
	for field := range a.After {
		if _, both := b.After[field]; both && !strings.HasPrefix(field, "~") {
			return true
		}
	}
	return false
}
