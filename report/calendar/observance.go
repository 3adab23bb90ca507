package calendar

import (
	"fmt"

	ics "github.com/arran4/golang-ical"
)

// observance is what clocks show from a change on, and by what rule it comes again.
func observance(c change, rule string) ics.Component {
	base := ics.ComponentBase{}
	base.AddProperty(ics.ComponentPropertyDtStart, c.wall().Format(local))
	if rule != "" {
		base.AddRrule(rule)
	}
	base.AddProperty(ics.ComponentProperty(ics.PropertyTzoffsetfrom), offset(c.from))
	base.AddProperty(ics.ComponentProperty(ics.PropertyTzoffsetto), offset(c.to))
	base.AddProperty(ics.ComponentProperty(ics.PropertyTzname), c.name)
	if c.to > c.from {
		return &ics.Daylight{ComponentBase: base}
	}
	return &ics.Standard{ComponentBase: base}
}

// offset is seconds east of UTC as "+0100".
func offset(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	return fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
}
