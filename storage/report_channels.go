package storage

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"tocsin/collective"
	"tocsin/collective/incident"
)

// desk is a channel of a service as one circle knows it.
type desk struct{ circle, service, region, channel string }

// settleChannels finds again what was last said of the channels that some reports speak of.
func (t *Tx) settleChannels(before, after []reportRow) error {
	said := map[desk]bool{}
	for _, row := range slices.Concat(before, after) {
		if row.Channel != "" && row.ChannelState != "" {
			said[desk{row.CircleID, row.Service, row.Region, row.Channel}] = true
		}
	}
	for d := range said {
		if err := t.settleChannel(d); err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) settleChannel(d desk) error {
	err := t.exec("settle channel", "DELETE FROM channel_states WHERE circle_id = ? AND service = ? AND region = ? AND channel = ?",
		d.circle, d.service, d.region, d.channel)
	if err != nil {
		return err
	}
	return t.exec("settle channel", `INSERT INTO channel_states (circle_id, service, region, channel, state, day)
		SELECT circle_id, service, region, channel, channel_state, day FROM reports
		WHERE circle_id = ? AND service = ? AND region = ? AND channel = ? AND channel_state <> '' AND `+counting+`
		ORDER BY day DESC, number DESC LIMIT 1`, d.circle, d.service, d.region, d.channel)
}

// LastStates reads what was last said of each channel in some circles, of one service or, when
// it is empty, of all, and of one region likewise, and how many reports about it, also without
// a word on its state, there were in this month and the eleven before it.
func (t *Tx) LastStates(circles []collective.RoomID, service, region string) ([]incident.ChannelState, error) {
	narrow, args := "", []any{circles}
	if service != "" {
		narrow, args = narrow+" AND service = ?", append(args, service)
	}
	if region != "" {
		narrow, args = narrow+" AND region = ?", append(args, region)
	}
	var said []incident.ChannelState
	err := t.db.Raw("SELECT service, region, channel, state, day FROM channel_states WHERE circle_id IN ?"+narrow+" ORDER BY day, circle_id", args...).
		Scan(&said).Error
	if err != nil {
		return nil, fmt.Errorf("read channels: %w", err)
	}
	var counts []incident.ChannelState
	err = t.db.Raw(`SELECT service, region, slug AS channel, CAST(sum(n) AS BIGINT) AS reports FROM figures
		WHERE circle_id IN ? AND dimension = 'channel'`+narrow+` AND service <> '*' AND region <> '*' AND month BETWEEN ? AND ?
		GROUP BY service, region, slug`, append(args, monthOf(t.Now, -11), monthOf(t.Now, 0))...).Scan(&counts).Error
	if err != nil {
		return nil, fmt.Errorf("count reports of channels: %w", err)
	}
	return mergeStates(said, counts), nil
}

// mergeStates makes one of what several circles said of a channel, the oldest first: the last
// one holds.
func mergeStates(said, counts []incident.ChannelState) []incident.ChannelState {
	last := map[desk]incident.ChannelState{}
	for _, state := range said {
		last[deskOf(state)] = state
	}
	for _, count := range counts {
		if state, is := last[deskOf(count)]; is {
			state.Reports = count.Reports
			last[deskOf(count)] = state
		}
	}
	return slices.SortedFunc(maps.Values(last), func(a, b incident.ChannelState) int {
		return cmp.Or(cmp.Compare(a.Service, b.Service), cmp.Compare(a.Region, b.Region), cmp.Compare(a.Channel, b.Channel))
	})
}

// deskOf is the key of a channel, of whatever circle.
func deskOf(s incident.ChannelState) desk {
	return desk{service: s.Service, region: s.Region, channel: s.Channel}
}
