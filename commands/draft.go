package commands

import (
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// draft is a proposal as far as it is known.
type draft struct {
	Circles  []collective.RoomID `json:"circles"`
	Each     bool                `json:"each"` // must pass in each circle
	Kind     decision.Kind       `json:"kind"`
	Title    string              `json:"title"`
	Text     string              `json:"text"`
	Options  []string            `json:"options"`
	Details  decision.Details    `json:"details"`
	From     string              `json:"from"` // 2006-01-02
	To       string              `json:"to"`
	Deadline time.Time           `json:"deadline"` // zero: asked in a guided exchange, the rule's otherwise
	Review   string              `json:"review"`
	Wish     decision.Wish       `json:"wish"`
	Openly   bool                `json:"openly"` // though the rule says secret: where too few could keep one

	Misses int            `json:"misses"` // answers in a row that were not understood
	Guided bool           `json:"guided"` // some of it was asked: show it all before publishing
	Asked  field          `json:"asked"`
	Passed map[field]bool `json:"passed"`           // may stay empty, and was asked
	Offers []storedOffer  `json:"offers,omitempty"` // readings of an unclear answer, to choose from by number
}

// storedOffer is one reading of an unclear moment or span.
type storedOffer struct {
	Deadline time.Time `json:"deadline"`
	From     string    `json:"from"`
	To       string    `json:"to"`
}

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

// method is how the proposal will be decided.
func (c *Call) method(d draft) decision.Method {
	if d.Wish.Method != "" {
		return d.Wish.Method
	}
	return c.settings.Rules[d.Kind].Method
}

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

// missing is the next thing to ask for. openly says that too few could vote for a vote
// that the rule wants secret.
func (c *Call) missing(d draft, openly bool) field {
	method := c.method(d)
	switch {
	case len(d.Circles) == 0:
		return circleField
	case d.Kind == "":
		return kindField
	case d.Title == "":
		return titleField
	case d.Guided && d.Kind == decision.Question && d.Wish.Method == "":
		return methodField
	case method.HasOptions() && len(d.Options) < 2:
		return optionsField
	case method == decision.STV && d.Wish.Seats == 0:
		return seatsField
	case d.Guided && method == decision.Headcount && d.Wish.Target == 0 && !d.Passed[targetField]:
		return targetField
	case d.Kind.IsStrike() && d.From == "":
		return daysField
	case d.Guided && openly && !d.Openly:
		return openlyField
	case !d.Guided:
		return nothing
	}
	for _, f := range template(d.Kind) {
		if !d.Passed[f] && d.empty(f) {
			return f
		}
	}
	switch {
	case d.Deadline.IsZero():
		return deadlineField
	case d.Asked != publishing:
		return confirmField
	}
	return nothing
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

// correctable lists what a member can correct before publishing, by number.
func (c *Call) correctable(d draft) []field {
	fields := []field{kindField, titleField}
	if d.Kind == decision.Question {
		fields = append(fields, methodField)
	}
	if c.method(d).HasOptions() {
		fields = append(fields, optionsField)
	}
	if d.Kind.IsStrike() || d.From != "" {
		fields = append(fields, daysField)
	}
	return slices.Concat(fields, template(d.Kind), []field{deadlineField})
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
