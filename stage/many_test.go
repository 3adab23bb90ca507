package stage

import (
	"fmt"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"
)

func TestManyMembers(t *testing.T) {
	const members = 30
	t.Parallel()
	ctx, s := mustStart(t)
	start := time.Now()
	all := make([]*Member, members)
	for i := range all {
		all[i] = mustMember(ctx, t, s, fmt.Sprintf("member%d", i))
	}
	t.Logf("%d members after %s", members, time.Since(start))
	room := mustRoom(ctx, t, all[0], all[1:]...)
	t.Logf("in one room after %s", time.Since(start))
	said := make([]id.EventID, members)
	for i, m := range all {
		said[i] = mustSay(ctx, t, m, room, "Présent")
	}
	for _, m := range all {
		for _, event := range said {
			mustSee(ctx, t, m, event)
		}
	}
	t.Logf("all have read all after %s", time.Since(start))
}
