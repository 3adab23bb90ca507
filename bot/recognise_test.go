package bot

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestOwnEventsAreRecognised whatever they are, by either of their two marks: what
// comes from /messages may have the inner one only.
func TestOwnEventsAreRecognised(t *testing.T) {
	for _, kind := range []string{"m.notice", "m.text", "m.file", "m.image"} {
		inner := content(t, "m.room.message", `{"msgtype":"`+kind+`","body":"logo.png","filename":"logo.png","url":"mxc://x/1","tocsin.txn":"t1"}`)
		outer := content(t, "m.room.message", `{"msgtype":"`+kind+`","body":"logo.png"}`)
		outer.Unsigned.TransactionID = "t1"
		delivered := map[string]string{}
		newBot().recognise(t.Context(), inner, delivered)
		if diff := cmp.Diff(map[string]string{"t1": "$1"}, delivered); diff != "" {
			t.Errorf("%s by its content: %s", kind, diff)
		}
		delivered = map[string]string{}
		newBot().recognise(t.Context(), outer, delivered)
		if diff := cmp.Diff(map[string]string{"t1": "$1"}, delivered); diff != "" {
			t.Errorf("%s by its transaction: %s", kind, diff)
		}
	}
}
