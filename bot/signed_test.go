package bot

import (
	"encoding/json"
	"strings"
	"testing"

	"tocsin/storage"
)

// FuzzSignedNotice: whatever a notice holds, only what has a signed block of bounded size is taken as
// one, and nothing else of a notice is read.
func FuzzSignedNotice(f *testing.F) {
	f.Add(`{"msgtype":"m.notice","body":"x","tocsin.convergence":{"payload":"{}"}}`)
	f.Add(`{"msgtype":"m.text","body":"!aide","tocsin.convergence":{}}`)
	f.Add(`{"msgtype":"m.notice","m.relates_to":{"rel_type":"m.replace","event_id":"$a"},"m.new_content":{"msgtype":"m.notice","tocsin.convergence":{}}}`)
	f.Add(`{"msgtype":"m.notice","tocsin.convergence":[1]}`)
	f.Add(`{"msgtype":"m.notice","tocsin.convergence":{"payload":"` + strings.Repeat("x", maxSigned) + `"}}`)
	f.Fuzz(func(t *testing.T, text string) {
		var raw map[string]any
		if json.Unmarshal([]byte(text), &raw) != nil {
			return
		}
		if raw["msgtype"] != "m.notice" {
			return // of other messages see their tests
		}
		body, kind, ok := new(Bot).message(raw)
		if !ok || !body.Automated || body.Text != "" {
			t.Fatalf("a notice is read as %+v", body)
		}
		_, block := raw[signedField].(map[string]any)
		if (kind == storage.Signed) != (body.Signed != "") || kind == storage.Signed && (!block || len(body.Signed) > maxSigned || !json.Valid([]byte(body.Signed))) {
			t.Fatalf("%s: %s, %d bytes", kind, text, len(body.Signed))
		}
	})
}
