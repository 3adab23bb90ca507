package commands

import (
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"time"

	"tocsin/internal/pgtest"
	"tocsin/storage"
)

// step does one thing.
func (w *walk) step() {
	switch n := w.r.IntN(100); {
	case n < 74:
		w.write()
	case n < 80:
		w.change()
	case n < 84 && len(w.polls) > 0:
		room := pick(w.r, namur, namur, liege)
		who, poll := w.member(room), pick(w.r, w.polls...)
		w.send(room, w.tap(who, poll, pick(w.r, []string{"pour"}, []string{"contre"}, []string{"A", "B"}, []string{"A", "A"}, []string{"Z"}, nil, []string{"partant"})...), who, "taps")
	case n < 96:
		d := pick(w.r, time.Minute, time.Minute, 40*time.Minute, 3*time.Hour, 7*time.Hour, 26*time.Hour)
		if w.r.IntN(10) < w.meets {
			d = pick(w.r, 10*time.Second, time.Minute, 2*time.Minute)
		}
		w.now = w.now.Add(d)
		w.told = append(w.told, "+"+d.String())
		if w.r.IntN(4) > 0 {
			w.handle()
		}
	case n < 98:
		w.restart()
	default:
		room, change := pick(w.r, namur, liege), pick(w.r, "join", "leave")
		who := pick(w.r, append(slices.Clone(six), "gilles")...)
		w.told = append(w.told, who+" "+change+" "+room)
		w.take(storage.RoomIntake{Matrix: room, Members: []storage.MemberChange{{Matrix: user(who), Name: who, Membership: change, Since: w.now}}})
	}
}

// member is somebody who can write in a room.
func (w *walk) member(room string) string {
	if who, ok := strings.CutPrefix(strings.TrimSuffix(room, ":test"), "!dm-"); ok {
		return who
	}
	if room == liege {
		return pick(w.r, six[:3]...)
	}
	return pick(w.r, six...)
}

// write has somebody write anything, anywhere.
func (w *walk) write() {
	room := pick(w.r, namur, namur, namur, namur, liege, dm(pick(w.r, six...)), dm(pick(w.r, six...)), dm(pick(w.r, six...)))
	who := w.member(room)
	text := w.words(who)
	if !strings.HasPrefix(room, "!dm") && w.r.IntN(12) > 0 && !strings.HasPrefix(text, "=") {
		text = "!" + text
	}
	text = strings.TrimPrefix(text, "=")
	w.send(room, w.message(who, text), who, text)
}

func (w *walk) send(room string, e storage.Incoming, who, what string) {
	w.told = append(w.told, fmt.Sprintf("%s@%s: %s", who, room, what))
	w.take(storage.RoomIntake{Matrix: room, Events: []storage.Incoming{e}})
	w.acts = append(w.acts, walked{room, who, e.ID, what})
	if w.r.IntN(6) > 0 {
		w.handle()
	}
}

// change corrects or removes an earlier message.
func (w *walk) change() {
	if len(w.acts) == 0 {
		return
	}
	act := w.acts[max(0, len(w.acts)-1-w.r.IntN(30))]
	e := w.remove(act.who, act.id)
	what := "removes " + act.id
	if w.r.IntN(2) == 0 {
		text := strings.TrimPrefix(w.words(act.who), "=")
		if w.r.IntN(2) == 0 { // the same, otherwise
			text = strings.TrimPrefix(act.text, "!") + pick(w.r, " 20 min", ", autrement", " oui", "", " demain 20h")
		}
		e, what = w.edit(act.who, act.id, "!"+text), "edits "+act.id+" to !"+text
	}
	w.send(act.room, e, act.who, what)
}

// handle does what waits and what is due.
func (w *walk) handle() {
	w.tb.Helper()
	if _, err := w.engine.Drain(w.tb.Context()); err != nil {
		w.tb.Errorf("drain: %v", err)
	}
	if err := w.engine.Tick(w.tb.Context()); err != nil {
		w.tb.Errorf("tick: %v", err)
	}
	w.listen()
}

// listen delivers what waits.
func (w *walk) listen() {
	w.tb.Helper()
	internal := w.engine.catalogue.Text("fr", "error.internal", nil)
	for {
		queue, err := w.store.Outbox(w.tb.Context())
		if err != nil {
			w.tb.Fatal(err)
		}
		if len(queue) == 0 {
			return
		}
		for _, d := range queue {
			w.events++
			id := fmt.Sprintf("$said%d", w.events)
			if d.Op == storage.Poll {
				w.polls = append(w.polls, id)
			}
			if d.Op == storage.Say && d.Text == "" || strings.Contains(d.Text, internal) || strings.Contains(d.Text, "[") {
				w.tb.Errorf("said: %q", d.Text)
			}
			head, _, _ := strings.Cut(d.Text, "\n")
			w.told = append(w.told, "    > "+head)
			if err := w.store.Delivered(w.tb.Context(), d.Txn, id); err != nil {
				w.tb.Fatal(err)
			}
		}
	}
}

func (w *walk) restart() {
	w.told = append(w.told, "restart")
	_ = w.store.Close()
	store, err := storage.Open(w.tb.Context(), storage.Options{
		Path: w.path, URL: pgtest.URL(w.tb, w.path), Key: make([]byte, storage.KeySize), Now: func() time.Time { return w.now },
	})
	if err != nil {
		w.tb.Fatal(err)
	}
	w.tb.Cleanup(func() { _ = store.Close() })
	w.store = store
	w.engine = New(store, w.engine.catalogue, w.engine.settings, slog.New(slog.NewTextHandler(&w.log, nil)))
	w.handle()
}
