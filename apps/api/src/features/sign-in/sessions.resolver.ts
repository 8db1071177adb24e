import { Public } from '@groundwork/access';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { attemptOf } from './attempt';
import { SessionCookie, type HttpContext } from './session-cookie';
import { SessionsService, type Proven } from './sessions.service';
import { LockInput, ProofInput, ProofResult, SessionState, StayInput } from './sessions.types';

const ITSELF = 'the work asks for the session itself, which may be locked';

@Resolver()
export class SessionsResolver {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  @Public(ITSELF)
  @Mutation(() => SessionState, { description: 'The person is there: the session goes on.' })
  async stay(@Args('input') _input: StayInput, @Context() context: HttpContext): Promise<SessionState> {
    await this.sessions.stay(this.cookie.sessionToken(context));
    return { ok: true };
  }

  @Public(ITSELF)
  @Mutation(() => SessionState)
  async lock(@Args('input') _input: LockInput, @Context() context: HttpContext): Promise<SessionState> {
    await this.sessions.lock(this.cookie.sessionToken(context), attemptOf(context));
    return { ok: true };
  }

  @Public(ITSELF)
  @Mutation(() => ProofResult)
  async unlock(@Args('input') input: ProofInput, @Context() context: HttpContext): Promise<ProofResult> {
    const token = this.cookie.sessionToken(context);
    return this.answer(context, await this.sessions.unlock(token, proofIn(input), attemptOf(context)));
  }

  @Public(ITSELF)
  @Mutation(() => ProofResult, { description: 'Opens for five minutes what matters most.' })
  async stepUp(@Args('input') input: ProofInput, @Context() context: HttpContext): Promise<ProofResult> {
    const token = this.cookie.sessionToken(context);
    return this.answer(context, await this.sessions.stepUp(token, proofIn(input), attemptOf(context)));
  }

  private answer(context: HttpContext, { done, sessionToken }: Proven): ProofResult {
    this.cookie.keep(context, { sessionToken });
    return { done };
  }
}

const proofIn = ({ password, code }: ProofInput) => ({ password, code: code ?? null });
