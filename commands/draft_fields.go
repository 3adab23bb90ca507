package commands

import (
	"time"

	"tocsin/collective/decision"
)

// field is a part of a draft that can be asked for.
type field string

const (
	nothing        field = ""
	circleField    field = "circle"
	kindField      field = "kind"
	methodField    field = "method"
	titleField     field = "title"
	optionsField   field = "options"
	seatsField     field = "seats"
	targetField    field = "target"
	daysField      field = "days"
	refusedField   field = "refused"
	urgentField    field = "urgent"
	noticeField    field = "notice"
	placeField     field = "place"
	addresseeField field = "addressee"
	openlyField    field = "openly"
	deadlineField  field = "deadline"
	confirmField   field = "confirm"
	publishing     field = "publishing" // confirmed
)

// template lists the questions of a kind that may be passed over.
func template(kind decision.Kind) []field {
	switch kind {
	case decision.DigitalStrike:
		return []field{refusedField, urgentField, noticeField}
	case decision.Strike:
		return []field{urgentField, noticeField}
	case decision.Action:
		return []field{placeField}
	case decision.Statement:
		return []field{addresseeField}
	}
	return nil
}

// optional says whether a question can be passed over.
func (d draft) optional(f field) bool {
	return f == targetField || f == refusedField || d.detail(f) != nil
}

// empty says whether a question of a kind has no answer.
func (d *draft) empty(f field) bool {
	if f == refusedField {
		return len(d.Details.Refused) == 0
	}
	detail := d.detail(f)
	return detail == nil || *detail == ""
}

// detail is where the answer to a question of a kind goes.
func (d *draft) detail(f field) *string {
	switch f {
	case urgentField:
		return &d.Details.Urgent
	case noticeField:
		return &d.Details.Notice
	case placeField:
		return &d.Details.Place
	case addresseeField:
		return &d.Details.Addressee
	}
	return nil
}

// pass leaves a question without an answer.
func (d *draft) pass(f field) {
	if d.Passed == nil {
		d.Passed = map[field]bool{}
	}
	d.Passed[f] = true
}

// clear has one thing asked for again.
func (d *draft) clear(f field) {
	delete(d.Passed, f)
	switch f {
	case kindField:
		d.Kind, d.Wish.Method = "", ""
	case methodField:
		d.Wish.Method, d.Wish.Seats, d.Wish.Target = "", 0, 0
	case titleField:
		d.Title = ""
	case optionsField:
		d.Options = nil
	case daysField:
		d.From, d.To = "", ""
	case refusedField:
		d.Details.Refused = nil
	case deadlineField:
		d.Deadline = time.Time{}
	default:
		if detail := d.detail(f); detail != nil {
			*detail = ""
		}
	}
}
