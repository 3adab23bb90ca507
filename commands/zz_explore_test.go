package commands

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"tocsin/storage"
)

// TestExplore plays lines of a file: "who@room: text", "+2h", "who@room edits N: text", "who@room removes N".
func TestExplore(t *testing.T) {
	raw, err := os.ReadFile(os.Getenv("EXPLORE"))
	if err != nil {
		t.Skip()
	}
	var s *scene
	ids := map[string]string{}
	rooms := map[string]string{"n": namur, "l": liege}
	for _, line := range strings.Split(string(raw), "\n") {
		line = strings.ReplaceAll(line, `\n`, "\n")
		if strings.HasPrefix(line, "== ") {
			s = MustSix(t, nil)
			s.take(storage.RoomIntake{Matrix: liege, Name: "Liège"}, storage.RoomIntake{Matrix: namur, Name: "Namur"})
			ids = map[string]string{}
			fmt.Println("\n" + line)
			continue
		}
		if strings.HasPrefix(line, "+") {
			d, _ := time.ParseDuration(line[1:])
			fmt.Println(line)
			s.now = s.now.Add(d)
			if err := s.engine.Tick(t.Context()); err != nil {
				fmt.Println("TICK", err)
			}
			s.explained()
			continue
		}
		head, text, ok := strings.Cut(line, ": ")
		if !ok {
			head = strings.TrimSuffix(line, ":")
		}
		words := strings.Fields(head)
		if len(words) == 0 {
			continue
		}
		who, room, _ := strings.Cut(words[0], "@")
		matrix := rooms[room]
		if room == "d" {
			matrix = dm(who)
		}
		var e storage.Incoming
		switch {
		case len(words) == 3 && words[1] == "edits":
			e = s.edit(who, ids[words[2]], text)
		case len(words) == 3 && words[1] == "removes":
			e = s.remove(who, ids[words[2]])
		default:
			e = s.message(who, text)
			if len(words) == 2 {
				ids[words[1]] = e.ID
			}
		}
		fmt.Println("  " + line)
		s.take(storage.RoomIntake{Matrix: matrix, Events: []storage.Incoming{e}})
		s.drain()
		s.explained()
		if s.log.Len() > 0 {
			fmt.Println("LOG", s.log.String())
			s.log.Reset()
		}
	}
}

func (s *scene) explained() {
	rooms, _ := s.store.Rooms(s.tb.Context())
	for {
		queue, _ := s.store.Outbox(s.tb.Context())
		if len(queue) == 0 {
			return
		}
		for _, d := range queue {
			s.events++
			id := fmt.Sprintf("$said%d", s.events)
			name := ""
			for _, r := range rooms {
				if r.ID == d.Room {
					name = strings.TrimSuffix(r.Matrix, ":test")
				}
			}
			what := ""
			if d.Edits != "" || d.Refers != "" {
				what = " (" + d.Edits + "|" + d.Refers + " → " + d.Target + ")"
			}
			fmt.Printf("      %s %s %s%s: %s\n", name, id, d.Op, what, strings.ReplaceAll(d.Text, "\n", "\n          "))
			if d.HTML != "" && os.Getenv("HTML") != "" {
				fmt.Println("      HTML " + d.HTML)
			}
			if d.File != nil && (d.File.MIME == calendarType || d.File.MIME == "text/plain") && os.Getenv("FILES") != "" {
				fmt.Println("      FILE " + string(d.File.Data))
			}
			if err := s.store.Delivered(s.tb.Context(), d.Txn, id); err != nil {
				s.tb.Fatal(err)
			}
		}
	}
}
