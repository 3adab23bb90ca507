package storage

import (
	"errors"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

// meetKanari writes the canaries through everything of assemblies that takes a text.
func (t *Tx) meetKanari(room collective.RoomID) error {
	a := assembly.Assembly{
		Circle: room, State: assembly.Cancelled, Title: canaries["assembly's title"], Place: canaries["assembly's place"],
		Why: canaries["why it is cancelled"], Starts: t.Now, Ends: t.Now,
	}
	if err := t.AddAssembly(&a); err != nil {
		return err
	}
	guest := assembly.Guest(canaries["assembly's guest"])
	var q assembly.Queue
	asked := q.Ask(guest, assembly.Hand, t.Now)
	item := assembly.Item{Title: canaries["item"]}
	note := assembly.Note{Text: canaries["note"], Who: canaries["note's who"], What: canaries["note's what"]}
	task := action.Task{Circle: room, What: canaries["task"], Who: canaries["task's who"]}
	drawn := assembly.Drawing{
		Lot: assembly.Lot{Candidates: []assembly.Candidate{{ID: canaries["drawn"]}}}, Who: map[string]assembly.Speaker{canaries["drawn"]: guest},
	}
	d := assembly.Document{Parts: []assembly.Part{{Heading: canaries["heading"], Lines: []assembly.Line{{Text: canaries["minutes"]}}}}}
	attendee := assembly.Attendee{Who: guest, Needs: []assembly.Need{assembly.Need(canaries["need"])}}
	return errors.Join(asked, t.SaveAssembly(a), t.SaveQueue(a.ID, q), t.AddItem(a.ID, &item), t.SaveItem(a.ID, item),
		t.AddNote(a.ID, &note), t.SaveNote(a.ID, note), t.AddTask(&task), t.SaveTask(task), t.SaveDocument(a.ID, d),
		t.SaveDrawings(a.ID, []assembly.Drawing{drawn}), t.SaveAttendee(a.ID, attendee), t.SaveAttendee(a.ID, attendee),
		t.SaveRole(a.ID, assembly.Holder{Role: assembly.Writing, Who: guest}))
}
