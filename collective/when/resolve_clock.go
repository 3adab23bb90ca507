package when

// fromTo is a range of hours, both included; the zero value is empty.
type fromTo struct{ low, high int }

func (r fromTo) has(h int) bool { return r.high > 0 && r.low <= h && h <= r.high }

// partHours says which hours belong to a part of the day as they are, and which are meant twelve hours later.
var partHours = map[part]struct{ same, later fromTo }{
	morning:   {same: fromTo{0, 11}},
	midday:    {same: fromTo{11, 14}, later: fromTo{1, 2}},
	afternoon: {same: fromTo{12, 18}, later: fromTo{1, 6}},
	evening:   {same: fromTo{17, 23}, later: fromTo{5, 11}},
	night:     {same: fromTo{18, 23}, later: fromTo{6, 11}},
	am:        {same: fromTo{1, 11}},
	pm:        {same: fromTo{12, 23}, later: fromTo{1, 11}},
}

// takes tells whether said can mean hour in that part of the day.
func (p part) takes(said, hour int) bool {
	return p == anyPart || partHours[p].same.has(hour) && (said == hour || partHours[p].later.has(said))
}

// meant lists the hours that were meant: two for an hour of a 12-hour clock. ofDay is the part said with the day. It
// reports false where the hour does not belong to its part of the day ("demain matin 18h").
func (h hourOfDay) meant(ofDay part) ([]Clock, bool) {
	if ofDay == anyPart && h.part == anyPart {
		if h.twelve {
			return []Clock{{h.Hour % 12, h.Minute}, {h.Hour%12 + 12, h.Minute}}, true
		}
		return []Clock{h.Clock}, true
	}
	for _, hour := range []int{h.Hour, h.Hour + 12} {
		if ofDay.takes(h.Hour, hour) && h.part.takes(h.Hour, hour) {
			return []Clock{{hour, h.Minute}}, true
		}
	}
	return nil, false
}

// isMidnight tells the words for midnight, 12 am among them.
func (h hourOfDay) isMidnight() bool {
	return h.midnight || h.part == am && h.Hour == 12 && h.Minute == 0
}
