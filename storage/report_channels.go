package storage

import (
	"cmp"
	"fmt"
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

type channelRow struct {
	Service, Region, Channel, State, Day string
	Reports                              int
}

// LastStates reads what was last said of each channel in some circles, of one service or, when
// it is empty, of all, and of one region likewise, and how many reports about it, also without
// a word on its state, there were in this month and the eleven before it.
func (t *Tx) LastStates(circles []collective.RoomID, service, region string) ([]incident.ChannelState, error) {
	sql, args := `SELECT s.service, s.region, s.channel, s.state, s.day,
		(SELECT CAST(coalesce(sum(f.n), 0) AS BIGINT) FROM figures f WHERE f.circle_id IN ? AND f.dimension = 'channel'
			AND f.service = s.service AND f.region = s.region AND f.month BETWEEN ? AND ? AND f.slug = s.channel) AS reports
		FROM channel_states s WHERE s.circle_id IN ?`, []any{circles, monthOf(t.Now, -11), monthOf(t.Now, 0), circles}
	if service != "" {
		sql, args = sql+" AND s.service = ?", append(args, service)
	}
	if region != "" {
		sql, args = sql+" AND s.region = ?", append(args, region)
	}
	var rows []channelRow
	if err := t.db.Raw(sql+" ORDER BY s.service, s.region, s.channel, s.day, s.circle_id", args...).Scan(&rows).Error; err != nil {
		return nil, fmt.Errorf("read channels: %w", err)
	}
	return mergeStates(rows), nil
}

// mergeStates makes one of what several circles said of a channel: the last one holds.
func mergeStates(rows []channelRow) (states []incident.ChannelState) {
	slices.SortStableFunc(rows, func(a, b channelRow) int { // as Go compares, whatever the database does
		return cmp.Or(cmp.Compare(a.Service, b.Service), cmp.Compare(a.Region, b.Region), cmp.Compare(a.Channel, b.Channel), cmp.Compare(a.Day, b.Day))
	})
	for _, row := range rows {
		state := incident.ChannelState(row)
		if last := len(states) - 1; last >= 0 && states[last].Service == row.Service && states[last].Region == row.Region && states[last].Channel == row.Channel {
			states[last] = state
			continue
		}
		states = append(states, state)
	}
	return states
}
