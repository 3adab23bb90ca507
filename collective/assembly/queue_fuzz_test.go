package assembly_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"
	"tocsin/collective/assembly"
)

func TestQueueAgainstModel(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 800 {
		script := make([]byte, 60)
		for i := range script {
			script[i] = byte(random.UintN(256))
		}
		walk(t, script)
	}
}

func FuzzQueue(f *testing.F) {
	f.Add([]byte{0x00, 0x10, 0x08, 0xfe, 0x22, 0x33, 0x12, 0x08, 0x08, 0x08, 0x0c, 0x08, 0x0d})
	f.Fuzz(func(t *testing.T, script []byte) { walk(t, script[:min(len(script), 200)]) })
}

// Whatever was stored, nothing panics.
func FuzzStoredQueue(f *testing.F) {
	f.Add(`{"waiting":[{"who":"m:a","wish":"motion"},{"who":"m:a","wish":"reponse"}],"now":{"who":"g:b"},"paused":true}`)
	f.Fuzz(func(_ *testing.T, text string) {
		q := &assembly.Queue{}
		if json.Unmarshal([]byte(text), q) != nil {
			return
		}
		q.Resume(at(24, 19, 0))
		for range 3 {
			_ = q.Ask(member("a"), assembly.Reply, at(24, 19, 1))
			q.Next(at(24, 19, 2))
		}
		q.Clear(at(24, 19, 3))
	})
}
