package assembly

import "slices"

// Drawing is a draw of people for roles: a Lot among names, with who the names are.
type Drawing struct {
	Lot
	Roles []Role             `json:"roles"` // one a place of the Lot, in its order
	Who   map[string]Speaker `json:"who"`   // by ID of a candidate
}

// Holders are who has each of the roles; a role for which nobody is left is not among them.
func (d Drawing) Holders() []Holder {
	var holders []Holder
	for i, id := range d.Drawn() {
		if who, ok := d.Who[id]; ok && i < len(d.Roles) {
			holders = append(holders, Holder{Role: d.Roles[i], Who: who})
		}
	}
	return holders
}

// Refuse notes that somebody does not take what fell to them, and reports whether they
// were among the candidates and had not refused before.
func (d *Drawing) Refuse(who Speaker) bool {
	for id, candidate := range d.Who {
		if candidate == who && !slices.Contains(d.Refused, id) {
			d.Refused = append(slices.Clip(d.Refused), id)
			return true
		}
	}
	return false
}
