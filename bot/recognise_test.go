package bot

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestOwnEventsAreRecognised whatever they are, by either of their two marks: what
// comes from /messages may have the inner one only.
func TestOwnEventsAreRecognised(t *testing.T) {
	const relation = `"m.relates_to":{"rel_type":"m.annotation","event_id":"$0","key":"📝"}`
	for _, own := range [][2]string{
		{"m.room.message", `"msgtype":"m.notice","body":"logo.png"`},
		{"m.room.message", `"msgtype":"m.text","body":"logo.png"`},
		{"m.room.message", `"msgtype":"m.file","body":"logo.png","filename":"logo.png","url":"mxc://x/1"`},
		{"m.room.message", `"msgtype":"m.image","body":"logo.png","filename":"logo.png","url":"mxc://x/1"`},
		{"m.reaction", relation},
	} {
		inner := content(t, own[0], `{`+own[1]+`,"tocsin.txn":"t1"}`)
		outer := content(t, own[0], `{`+own[1]+`}`)
		outer.Unsigned.TransactionID = "t1"
		delivered := map[string]string{}
		newBot().recognise(t.Context(), inner, delivered)
		if diff := cmp.Diff(map[string]string{"t1": "$1"}, delivered); diff != "" {
			t.Errorf("%s by its content: %s", own, diff)
		}
		delivered = map[string]string{}
		newBot().recognise(t.Context(), outer, delivered)
		if diff := cmp.Diff(map[string]string{"t1": "$1"}, delivered); diff != "" {
			t.Errorf("%s by its transaction: %s", own, diff)
		}
	}
}
