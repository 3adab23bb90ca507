package main

import (
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/collective/action"
	"tocsin/collective/decision"
	"tocsin/storage"
	"tocsin/trial"
)

// audit ends the process and compares what its database holds with what was said. What
// has been settled before is all acknowledged, so all of it must be there, once.
func (w *work) audit(ctx context.Context) error {
	for end := time.Now().Add(20 * time.Second); w.unread() > 0 && time.Now().Before(end); {
		time.Sleep(100 * time.Millisecond) // a key may come after what it opens
	}
	if n := w.unread(); n > 0 {
		w.r.fault("%d messages of the bot could not be read by members", n)
	}
	if code := w.Bot.Stop(); code != 0 {
		w.r.fault("exit code %d at the end\n%s", code, w.Bot.Log.Tail())
	}
	w.compareBallots(ctx)
	store, err := trial.Open(ctx, w.Bot.Dir)
	if err != nil {
		return err
	}
	defer store.Close()
	rooms, err := store.Rooms(ctx)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(rooms, func(room storage.Room) bool { return id.RoomID(room.Matrix) == w.Room })
	if at < 0 {
		return errors.New("the database does not know the circle")
	}
	if said, err := store.Outbox(ctx); err != nil || len(said) > 0 {
		w.r.fault("answers left in the outbox: %v", err)
	}
	return store.Do(ctx, func(tx *storage.Tx) error { return w.compareAll(tx, rooms[at]) })
}

func (w *work) compareAll(tx *storage.Tx, circle storage.Room) error {
	if left, err := tx.Pending(1); err != nil || len(left) > 0 {
		w.r.fault("events left in the inbox: %v", err)
	}
	meeting, err := tx.LiveAssembly(circle.ID)
	if err != nil {
		return err
	}
	notes, err := tx.Notes(meeting.ID)
	if err != nil {
		return err
	}
	got := map[string]int{}
	for _, n := range notes {
		got[n.Text]++
	}
	w.compare("note", w.texts(note), got)
	return w.compareWork(tx, circle)
}

// compareBallots compares the last choice of each member with what is counted.
func (w *work) compareBallots(ctx context.Context) {
	last := map[int]decision.Choice{}
	for _, a := range w.acts {
		if a.kind == ballot {
			last[a.member] = a.choice
		}
	}
	want := map[decision.Choice]int{}
	for _, choice := range last {
		want[choice]++
	}
	got, err := trial.Tally(ctx, w.Bot.Dir)
	if err != nil {
		w.r.fault("count: %v", err)
	}
	if !maps.Equal(want, got.Ballots) {
		w.r.fault("counted %v, voted %v", got.Ballots, want)
	}
}

// compareWork compares tasks with who took them, and reports with how many were kept.
func (w *work) compareWork(tx *storage.Tx, circle storage.Room) error {
	tasks, err := tx.Tasks(circle.ID)
	if err != nil {
		return err
	}
	noted, taken := map[string]int{}, map[string]int{}
	for _, t := range tasks {
		noted[t.What]++
		if t.State == action.Taken {
			taken[t.What]++
		}
	}
	w.compare("task", w.texts(task), noted)
	w.compare("task taken", w.texts(take), taken)
	reports, err := tx.Reports(circle.ID, storage.ReportFilter{}, 0, 1<<20)
	if told := len(w.texts(yes)); told != len(reports) {
		w.r.fault("%d reports kept, %d acknowledged", len(reports), told)
	}
	return err
}

// texts are those of all acts of a kind.
func (w *work) texts(k kind) (out []string) {
	for _, a := range w.acts {
		if a.kind == k {
			out = append(out, a.text)
		}
	}
	return out
}

func (w *work) compare(what string, want []string, got map[string]int) {
	for _, text := range want {
		if n := got[text]; n != 1 {
			w.r.fault("%s %q is there %d times", what, text, n)
		}
		delete(got, text)
	}
	for text, n := range got {
		w.r.fault("%s %q is there %d times and nobody said it", what, text, n)
	}
	w.r.fact("%s %d", what, len(want))
}
