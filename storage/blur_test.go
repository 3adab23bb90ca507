package storage

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// TestBlur: of what members wrote in direct chats and did nothing, the order and the hour are
// forgotten after two days. All else keeps both.
func TestBlur(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	MustExec(t, s, "INSERT INTO rooms (id, lookup, matrix_id, name, kind, state, encryption, successor, last_event, joined_ms) SELECT 'dm', 'dm', '', '', 'direct', state, encryption, successor, last_event, joined_ms FROM rooms LIMIT 1")
	at := c.now
	row := func(i int, in, state, verb, ref string) {
		MustExec(t, s, fmt.Sprintf("INSERT INTO inbox (seq, event_id, room_id, member_id, kind, state, sent_ms, body, verb, ref) VALUES (%d, '$%d', '%s', '%s', 'message', '%s', %d, '', '%s', '%s')",
			100+i, i, in, alice, state, at.Add(time.Duration(i)*time.Second).UnixMilli(), verb, ref))
		MustExec(t, s, fmt.Sprintf("INSERT INTO outbox (seq, txn, room_id, cause, event_id, state, body) VALUES (%d, 't%d', '%s', '$%d', '', 'sent', '')", 200+i, i, in, i))
	}
	const quiet = 20
	for i := range quiet {
		row(i, "dm", "handled", []string{"", "answer"}[i%2], "")
	}
	row(quiet, "dm", "handled", "vote", "b1")
	row(quiet+1, "dm", "handled", "answer vote", "b1")
	row(quiet+2, string(room), "handled", "", "")
	row(quiet+3, "dm", "pending", "", "")
	orders := func(table, key string) (blurred []string, kept int) {
		for _, r := range MustRows(t, s, table) { // in the order of their keys
			if r["seq"].(int64) < 0 {
				blurred = append(blurred, r[key].(string))
			} else {
				kept++
			}
		}
		return blurred, kept
	}
	MustDo(t, s, func(tx *Tx) error { return tx.blur() })
	if blurred, _ := orders("inbox", "event_id"); len(blurred) > 0 {
		t.Errorf("blurred at once: %v", blurred)
	}
	c.now = c.now.Add(keepOrder + time.Minute)
	for range 2 { // and what was blurred stays so
		MustDo(t, s, func(tx *Tx) error { return tx.blur() })
		for table, key := range map[string]string{"inbox": "event_id", "outbox": "cause"} {
			blurred, kept := orders(table, key)
			if len(blurred) != quiet || kept != 4 {
				t.Fatalf("%s: %d blurred and %d kept", table, len(blurred), kept)
			}
		}
	}
	var told, were []string
	for _, r := range MustRows(t, s, "inbox") {
		if ms := r["sent_ms"].(int64); r["seq"].(int64) < 0 && ms%(24*time.Hour).Milliseconds() != 0 {
			t.Errorf("%v has an hour: %d", r["event_id"], ms)
		}
	}
	blurred, _ := orders("inbox", "event_id")
	told = slices.Clone(blurred)
	for i := range quiet {
		were = append(were, fmt.Sprint("$", i))
	}
	slices.Reverse(were)
	if slices.Equal(told, were) {
		t.Error("the order is as it was, backwards")
	}
	slices.Reverse(were)
	if slices.Equal(told, were) {
		t.Error("the order is as it was")
	}
}
