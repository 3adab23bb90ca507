package commands

import (
	"time"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/when"
	"tocsin/storage"
)

// usualLength is how long an assembly is planned to be when nobody says.
const usualLength = 2 * time.Hour

// meetDraft is an assembly as far as it is known, or what is asked about one.
type meetDraft struct {
	Circles []collective.RoomID `json:"circles"`
	Kind    assembly.Kind       `json:"kind"`
	Title   string              `json:"title"`
	Place   string              `json:"place"`
	Dates   []time.Time         `json:"dates"` // one: its date; several: a poll finds it
	Ends    time.Time           `json:"ends"`  // of the first date, or zero
	Lasts   time.Duration       `json:"lasts"` // or zero
	Repeat  when.Repeat         `json:"repeat"`
	Items   []string            `json:"items"` // lines of the agenda

	ID     string `json:"id"`   // of the assembly that the question is about, or empty
	Item   string `json:"item"` // id of the item that it is about, or empty
	Asked  string `json:"asked"`
	Misses int    `json:"misses"`
}

// What a draft asks for.
const (
	askCircle   = "circle"
	askWhen     = "when"
	askFinished = "finished" // whether the item that is spoken of at the close is
)

// callMeeting calls an assembly by one line, and asks for what it does not say.
func (c *Call) callMeeting(text string) error {
	if near := c.nearestAct(text); near != "" {
		return refuse("unknown.nearest", "said", quoted(text), "nearest", c.commandLine(meetKey)+" "+c.name("act."+near))
	}
	d := meetDraft{}
	if c.room.Kind == storage.Circle {
		d.Circles = []collective.RoomID{c.room.ID}
	}
	after, err := d.parseHead(c, text)
	if err != nil {
		return err
	}
	if d.Place, err = d.parseDates(c, after); err != nil {
		d.Asked = askWhen
		return c.askOnDate(&d, err)
	}
	return c.finishCall(d)
}

// continueCall takes the answer to a question.
func (c *Call) continueCall(d meetDraft, answer string) error {
	d.localize(c.now.Location())
	if d.Asked == askCircle {
		picked := draft{}
		if err := picked.fillCircle(c, answer); err != nil {
			return c.askOnRefusal(err, meetKey, &d.Misses, &d)
		}
		d.Circles = picked.Circles
		return c.finishCall(d)
	}
	before := d
	rest, err := d.parseDates(c, answer)
	if err != nil {
		return c.askOnDate(&before, err)
	}
	if rest != "" && d.Place == "" {
		d.Place = rest
	}
	return c.finishCall(d)
}

// localize gives the dates of a draft the zone that they lost on their way through a
// question.
func (d *meetDraft) localize(zone *time.Location) {
	for i := range d.Dates {
		d.Dates[i] = d.Dates[i].In(zone)
	}
	if !d.Ends.IsZero() {
		d.Ends = d.Ends.In(zone)
	}
}

// finishCall asks for the next thing that is missing, or calls the assembly.
func (c *Call) finishCall(d meetDraft) error {
	if len(d.Circles) == 0 {
		circles, err := c.circles()
		if err != nil {
			return err
		}
		if len(circles) > 1 {
			d.Asked = askCircle
			lines := []string{c.T("meet.ask-circle")}
			for i, circle := range circles {
				lines = append(lines, c.choiceLine(i, clean(circle.Name)))
			}
			return c.askMeet(d, append(lines, c.T("dialog.cancel"))...)
		}
		d.Circles = []collective.RoomID{circles[0].ID}
	}
	if len(d.Dates) == 0 && d.Repeat.IsZero() {
		d.Asked = askWhen
		return c.askMeet(d, c.T("meet.ask-when"), c.T("dialog.cancel"))
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	a, err := c.composeMeeting(d)
	if err != nil {
		return err
	}
	return c.addMeeting(a, d.Items)
}

func (c *Call) askMeet(d meetDraft, lines ...string) error {
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, meetKey, d); err != nil {
		return err
	}
	c.answer(lines...)
	return nil
}
