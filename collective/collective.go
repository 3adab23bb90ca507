// Package collective holds the rules of a self-organised collective, one
// package a subject below it. Rules are pure: no file, no network, no clock of
// their own; whoever calls them brings the facts and the time.
package collective

// MemberID names a member inside Tocsin. It is random and says nothing about
// the person; the only place that ties it to one is the members' table.
type MemberID string

// RoomID names a room the bot is in, a circle or a direct chat. It outlives
// the upgrades of the Matrix room behind it.
type RoomID string
