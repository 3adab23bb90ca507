package commands

import (
	"strings"

	"tocsin/collective"
	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
	"tocsin/collective/when"
)

// tale is one report as far as it is told.
type tale struct {
	Codes  incident.Codes                  `json:"codes"`
	Values incident.Values                 `json:"values"`
	Day    string                          `json:"day"` // 2006-01-02
	Times  int                             `json:"times"`
	Text   string                          `json:"text"`             // masked
	Unsure map[incident.Dimension][]string `json:"unsure,omitempty"` // between which slugs
}

// taleOf is what a report that is kept tells.
func taleOf(r incident.Report) tale {
	return tale{Codes: r.Codes, Values: r.Values, Day: r.Day, Times: r.Times, Text: r.Words.Text}
}

// reportDraft is what a member is telling.
type reportDraft struct {
	Circle collective.RoomID `json:"circle"`
	Tales  []tale            `json:"tales"`
	Source string            `json:"source"` // event id of the message that began it
	Masked bool              `json:"masked"` // something was taken out of that message
	Guided bool              `json:"guided"`
	Blamed bool              `json:"blamed"` // a word that blames people was spoken of
	Asked  string            `json:"asked"`
	Passed map[string]bool   `json:"passed,omitempty"`
	Misses int               `json:"misses"`
}

// What is asked about a report beside its dimensions and askCircle.
const (
	askValues  = "values"
	askText    = "text"
	askDay     = "day"
	askConfirm = "confirm"
)

func (c *Call) today() string { return when.DateOf(c.now).String() }

// readTale reads one report: the code of the paper form with words after it, or free words.
func (c *Call) readTale(text string) (tale, error) {
	text = strings.TrimSpace(text)
	day, text := c.dayBefore(text)
	var told telling.Told
	if telling.IsCode(text) {
		coded, rest, err := telling.ParseCode(text)
		if err != nil {
			return tale{}, c.codeFault(err)
		}
		told, text = coded, rest
	} else {
		told = telling.Read(text, c.now)
	}
	t := tale{Codes: told.Codes, Values: told.Values, Day: told.Day, Times: max(told.Times, 1), Text: clean(text), Unsure: told.Unsure}
	if told.Codes.Service != "" && len(strings.Fields(text)) < 3 && told.Codes.Obstacle == "" && told.Codes.Consequence == "" {
		t.Text = "" // "banque" is the service and no story
	}
	if day != "" {
		t.Day = day
	}
	if t.Day == "" {
		t.Day = c.today()
	}
	if t.Day > c.today() {
		return t, refuse("report.ahead", "day", c.dayText(t.Day))
	}
	return t, nil
}

// dayBefore takes the day off the front of a code: "24/11 S3 O6".
func (c *Call) dayBefore(text string) (day, rest string) {
	words := strings.Fields(text)
	read, n := c.pastDay(words)
	if n == 0 || n == len(words) {
		return "", text
	}
	if rest = afterWords(text, n); !telling.IsCode(rest) {
		return "", text
	}
	return read.String(), rest
}

// missing is the next thing to ask about a report, or askConfirm.
func (d *reportDraft) missing() string {
	if d.Circle == "" {
		return askCircle
	}
	if len(d.Tales) != 1 {
		if d.Tales[0].Codes.Region == "" && !d.Passed[string(incident.Region)] {
			return string(incident.Region)
		}
		return askConfirm
	}
	t := d.Tales[0]
	for _, dim := range incident.Dimensions() {
		if len(t.Unsure[dim]) > 0 && t.Codes.Of(dim) == "" && !d.Passed[string(dim)] {
			return string(dim)
		}
	}
	ask := func(what string, empty bool) bool { return empty && !d.Passed[what] }
	switch {
	case t.Codes.Service == "":
		return string(incident.Service)
	case ask(string(incident.Obstacle), t.Codes.Obstacle == "" && (d.Guided || t.Codes.Consequence == "")):
		return string(incident.Obstacle)
	case ask(string(incident.Consequence), t.Codes.Consequence == "" && d.Guided):
		return string(incident.Consequence)
	case ask(askValues, t.Values == incident.Values{} && d.Guided):
		return askValues
	case ask(askText, t.Text == "" && d.Guided):
		return askText
	case ask(string(incident.Region), t.Codes.Region == ""):
		return string(incident.Region)
	}
	return askConfirm
}

func (d *reportDraft) pass(what string) {
	if d.Passed == nil {
		d.Passed = map[string]bool{}
	}
	d.Passed[what] = true
}

// fill adds what an answer says beside what was asked, where nothing was said yet.
func (t *tale) fill(told telling.Told) {
	for _, dim := range incident.Dimensions() {
		if t.Codes.Of(dim) == "" {
			t.Codes.Set(dim, told.Codes.Of(dim))
		}
	}
	for m, n := range told.Values {
		if t.Values[m] == 0 {
			t.Values[m] = n
		}
	}
	if told.Day != "" {
		t.Day = told.Day
	}
}
