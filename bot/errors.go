package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"time"

	"maunium.net/go/mautrix"

	"tocsin/storage"
)

// outage says whether an error means that the homeserver cannot be reached or is
// in trouble, so that the same request may well succeed later.
func outage(err error) bool {
	var httpErr mautrix.HTTPError
	if errors.As(err, &httpErr) && httpErr.Response != nil {
		code := httpErr.Response.StatusCode
		return code >= 500 || code == http.StatusTooManyRequests || code == http.StatusRequestTimeout
	}
	var netErr net.Error
	return errors.As(err, &netErr) || errors.As(err, &httpErr) || errors.Is(err, context.DeadlineExceeded)
}

// rejected says whether the homeserver answered that the fault is ours, and that
// later would be no better.
func rejected(err error) bool {
	var httpErr mautrix.HTTPError
	if !errors.As(err, &httpErr) || httpErr.Response == nil || outage(err) || revoked(err) {
		return false
	}
	code := httpErr.Response.StatusCode
	return code >= 400 && code < 500
}

// revoked says whether the homeserver has closed the session.
func revoked(err error) bool {
	return errors.Is(err, mautrix.MUnknownToken) || errors.Is(err, mautrix.MMissingToken)
}

// pause is how long the homeserver asks to wait, or 0. Dendrite says so in the
// body only, which mautrix leaves in the error's extra data.
func pause(err error) time.Duration {
	var httpErr mautrix.HTTPError
	if !errors.As(err, &httpErr) || !errors.Is(err, mautrix.MLimitExceeded) || httpErr.RespError == nil {
		return 0
	}
	wait, _ := httpErr.RespError.ExtraData["retry_after_ms"].(float64)
	return min(max(time.Duration(wait)*time.Millisecond, 500*time.Millisecond), time.Minute)
}

// retryIn is the time to wait after the n-th failure in a row. A homeserver that says how
// long knows better than we do: then little is added however often it says so.
func retryIn(failures int, err error) time.Duration {
	if asked := pause(err); asked > 0 {
		return max(asked, min(backoff(failures), 4*time.Second))
	}
	if errors.Is(err, errChanging) { // they will have come in a moment
		return min(backoff(failures), 2*time.Second)
	}
	return backoff(failures)
}

// code names an error for the log. An error of mautrix quotes the request's
// address, which can hold ids of people: only its code may be logged.
func code(err error) string {
	var httpErr mautrix.HTTPError
	var netErr net.Error
	switch {
	case errors.As(err, &httpErr) && httpErr.RespError != nil:
		return httpErr.RespError.ErrCode
	case httpErr.Response != nil:
		return cmp.Or(http.StatusText(httpErr.Response.StatusCode), strconv.Itoa(httpErr.Response.StatusCode))
	case errors.As(err, &httpErr), errors.As(err, &netErr), errors.Is(err, context.DeadlineExceeded):
		return "homeserver out of reach"
	case errors.Is(err, ErrSession):
		return ErrSession.Error()
	}
	if what := storage.DiskError(err); what != nil {
		return what.Error()
	}
	for errors.Unwrap(err) != nil {
		err = errors.Unwrap(err)
	}
	return fmt.Sprintf("internal error (%T)", err)
}

// patiently does what needs the homeserver, and again while that is out of reach.
func (b *Bot) patiently(ctx context.Context, action string, do func(context.Context) error) error {
	for failures := 1; ; failures++ {
		asked := time.Now()
		err := do(ctx)
		if err == nil || ctx.Err() != nil || !outage(err) {
			if err == nil {
				b.answered(asked)
			}
			return err
		}
		if failures == 1 {
			b.failed(action+" failed, trying again", err)
		}
		if err := sleep(ctx, retryIn(failures, err)); err != nil {
			return err
		}
	}
}
