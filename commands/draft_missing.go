package commands

import (
	"slices"

	"tocsin/collective/decision"
)

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
