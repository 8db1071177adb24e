import { Allow } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MyHomeView } from './my-home';
import { MyHomeService } from './my-home.service';
import {
  ChooseStepInput,
  MyHome,
  SetMyContactInput,
  SetStepAsideInput,
  TakeBackOfferInput,
  TakeStepUpInput,
} from './my-home.types';

@Resolver()
export class MyHomeClientResolver {
  constructor(
    private readonly home: MyHomeService,
    private readonly view: MyHomeView,
  ) {}

  @Allow('my-home:read')
  @Query(() => MyHome, { description: 'What a partner finds behind any of their links.' })
  myHome(): Promise<MyHome> {
    return this.view.read();
  }

  @Allow('my-home:write')
  @Mutation(() => MyHome, { description: 'The session shows another open step of the same partner.' })
  async chooseStep(@Args('input') input: ChooseStepInput): Promise<MyHome> {
    await currentWork().once(input, () => this.home.choose(input));
    return this.view.read();
  }

  @Allow('my-home:write')
  @Mutation(() => MyHome, { description: 'Without a reason. What was written so far stays its author’s.' })
  async setStepAside(@Args('input') input: SetStepAsideInput): Promise<MyHome> {
    await currentWork().once(input, () => this.home.setAside(input));
    return this.view.read();
  }

  @Allow('my-home:write')
  @Mutation(() => MyHome, { description: 'A step that was set aside is open as before.' })
  async takeStepUp(@Args('input') input: TakeStepUpInput): Promise<MyHome> {
    await currentWork().once(input, () => this.home.takeUp(input));
    return this.view.read();
  }

  @Allow('my-home:write')
  @Mutation(() => MyHome, { description: "Takes an offer back; the other partner's copy is deleted." })
  async takeBackOffer(@Args('input') input: TakeBackOfferInput): Promise<MyHome> {
    await currentWork().once(input, () => this.home.takeBack(input));
    return this.view.read();
  }

  @Allow('my-home:write')
  @Mutation(() => MyHome)
  async setMyContact(@Args('input') input: SetMyContactInput): Promise<MyHome> {
    await currentWork().once(input, () => this.home.setContact(input));
    return this.view.read();
  }
}
