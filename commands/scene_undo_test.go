package commands

import (
	"slices"
	"strings"
	"testing"

	"tocsin/storage"
)

// says has somebody say a line, or correct or remove the last one; "+" is three days.
func (s *scene) says(line, last string) string {
	s.tb.Helper()
	who, text, named := strings.Cut(line, ": ")
	if !named || !slices.Contains(six, who) {
		who, text = "alice", line
	}
	switch {
	case line == "+":
		s.wait(72 * 60 * minute)
		return last
	case line == "efface":
		s.doIn(namur, s.remove(who, last))
		return last
	case strings.HasPrefix(line, "corrige: "):
		s.doIn(namur, s.edit(who, last, strings.TrimPrefix(line, "corrige: ")))
		return last
	}
	m := s.message(who, text)
	s.doIn(namur, m)
	return m.ID
}

// shows is what a member is shown.
func (s *scene) shows(u undone) (all string) {
	for _, line := range u.show {
		all += s.in(namur, "farah", line) + "\n"
	}
	return all
}

// lastEntry is the number of the last entry of the journal, which is of an act.
func (s *scene) lastEntry(t *testing.T, act string) (n int) {
	t.Helper()
	circle := s.roomID(namur)
	s.read(func(tx *storage.Tx) error {
		entries, err := tx.Journal(circle, storage.JournalFilter{Limit: 3})
		for _, e := range entries {
			if e.Act == act {
				n = max(n, e.Number)
			}
		}
		return err
	})
	if n == 0 {
		t.Fatalf("%s was not recorded", act)
	}
	return n
}

// kept are the rows of what members share, as text, without what is sealed and what is counted up.
func (s *scene) kept() map[string][]string {
	all := map[string][]string{}
	for table, rows := range s.rows() {
		if slices.Contains([]string{"journal", "changes", "change_entries", "inbox", "outbox", "dialogs", "meta", "figures", "sqlite_sequence", "rooms"}, table) {
			continue
		}
		for _, r := range rows {
			var columns []string
			for column, value := range r {
				counted := slices.Contains([]string{"version", "ended_ms", "changed_ms", "revision", "last_event"}, column) || table == "due" && column == "id" || table == "supports" && column == "at_ms"
				if !counted && !strings.Contains(value, "[") && (len(value) < 54 || strings.ContainsAny(value, ` {"`)) {
					columns = append(columns, column+"="+value)
				}
			}
			slices.Sort(columns)
			all[table] = append(all[table], strings.Join(columns, " "))
		}
		slices.Sort(all[table])
	}
	return all
}
