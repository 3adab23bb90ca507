package bot

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func newCycles() *cycles { return &cycles{ended: make(chan struct{})} }

func TestCycleThatWasUnderWayIsNotEnough(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newCycles()
		if c.begin() {
			t.Error("somebody is in a hurry, though nobody asked")
		}
		goal, polling := c.next()
		if !polling {
			t.Error("the request under way may wait for news, and is not seen")
		}
		reached := false
		go func() { reached = c.reach(t.Context(), goal) == nil }()
		c.answered()
		c.taken()
		synctest.Wait()
		if reached {
			t.Error("the request had begun before: what came meanwhile may not be in it")
		}
		if !c.begin() {
			t.Error("the next request waits for news, though somebody waits for it")
		}
		c.answered()
		synctest.Wait()
		if reached {
			t.Error("the answer is there and not yet in the inbox")
		}
		c.taken()
		synctest.Wait()
		if !reached {
			t.Error("it is in the inbox, and the waiting goes on")
		}
	})
}

func TestFailedCycleIsNoCycle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newCycles()
		goal, polling := c.next()
		if polling {
			t.Error("nothing is under way")
		}
		reached := false
		go func() { reached = c.reach(t.Context(), goal) == nil }()
		c.begin()
		c.answered() // with an error: nothing is taken
		synctest.Wait()
		if reached {
			t.Error("a failed request has brought nothing")
		}
		c.begin()
		c.answered()
		c.taken()
		synctest.Wait()
		if !reached {
			t.Error("the waiting goes on")
		}
	})
}

func TestWaitingForACycleEndsWithTheRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newCycles()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		goal, _ := c.next()
		if err := c.reach(ctx, goal); !errors.Is(err, context.DeadlineExceeded) {
			t.Error(err)
		}
	})
}

func TestManyWaitForOneCycle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newCycles()
		var waiting sync.WaitGroup
		for range 50 {
			waiting.Go(func() {
				goal, _ := c.next()
				if err := c.reach(t.Context(), goal); err != nil {
					t.Error(err)
				}
			})
		}
		synctest.Wait()
		c.begin()
		c.answered()
		c.taken()
		waiting.Wait()
	})
}

// TestCyclesSideBySide is for the race detector.
func TestCyclesSideBySide(t *testing.T) {
	c := newCycles()
	ctx, cancel := context.WithCancel(t.Context())
	var group sync.WaitGroup
	group.Go(func() {
		for ctx.Err() == nil {
			c.begin()
			c.answered()
			c.taken()
		}
	})
	var waiting sync.WaitGroup
	for range 4 {
		waiting.Go(func() {
			for range 200 {
				goal, _ := c.next()
				if err := c.reach(ctx, goal); err != nil {
					t.Error(err)
				}
			}
		})
	}
	waiting.Wait()
	cancel()
	group.Wait()
}
